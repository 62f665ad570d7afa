package org.qualoop.trace.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import org.qualoop.trace.LotTraces.Recipient;

/** One JSON object per line. */
record NdjsonRecipients(Writer out, ObjectMapper json) implements RecipientWriter {

    @Override
    public void write(Recipient recipient) throws IOException {
        out.write(json.writeValueAsString(recipient));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
