package org.qualoop.trace.web;

import java.io.IOException;
import org.qualoop.trace.LotTraces.Recipient;

/** Writes recipients one after the other. */
interface RecipientWriter {

    void write(Recipient recipient) throws IOException;
}
