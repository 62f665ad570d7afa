package org.qualoop.trace.web;

import java.io.Closeable;
import java.io.IOException;
import org.qualoop.trace.LotTraces.Recipient;

/** Writes recipients one after the other; closing ends the file. */
interface RecipientWriter extends Closeable {

    void write(Recipient recipient) throws IOException;
}
