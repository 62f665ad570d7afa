package org.qualoop.trace.web;

import java.io.IOException;
import java.io.Writer;
import org.qualoop.trace.LotTraces.Recipient;

/**
 * RFC 4180 with a header. A number that a spreadsheet would calculate has an apostrophe in front, as OWASP advises; whether a link is observed or inferred is a column only where
 * inferred ones are asked for.
 */
final class CsvRecipients implements RecipientWriter {

    private static final String HEADER = "orderNo,customerId,channel,shipmentNo,shippedAt,trackingNo,lotNo,sku,qty";

    private static final String FORMULA = "=+-@";

    private final Writer out;
    private final boolean withLink;

    CsvRecipients(Writer out, boolean withLink) throws IOException {
        this.out = out;
        this.withLink = withLink;
        out.write(withLink ? HEADER + ",link\r\n" : HEADER + "\r\n");
    }

    @Override
    public void write(Recipient row) throws IOException {
        cell(row.orderNo(), ',');
        cell(row.customerId(), ',');
        cell(row.channel(), ',');
        cell(row.shipmentNo(), ',');
        cell(row.shippedAt(), ',');
        cell(row.trackingNo(), ',');
        cell(row.lotNo(), ',');
        cell(row.sku(), ',');
        cell(row.qty(), withLink ? ',' : '\r');
        if (withLink) {
            cell(row.link(), '\r');
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void cell(Object value, char end) throws IOException {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        out.write(mustBeQuoted(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
        out.write(end);
    }

    /** A loop and no stream: this is asked for each of millions of cells. */
    private static boolean mustBeQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }
}
