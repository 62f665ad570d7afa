package org.qualoop.trace.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.qualoop.platform.Problem;

/** How the list of recipients is written: as the address says, else as the client accepts, else as CSV. */
enum RecipientFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    NDJSON("application/x-ndjson", "json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "spreadsheetml");

    private final String mediaType;
    private final String mark;

    RecipientFormat(String mediaType, String mark) {
        this.mediaType = mediaType;
        this.mark = mark;
    }

    static RecipientFormat of(String format, String accept) {
        if (format != null) {
            return Stream.of(values())
                    .filter(one -> one.extension().equals(format))
                    .findFirst()
                    .orElseThrow(() ->
                            Problem.badRequest("/format", "format 须是 csv、ndjson 或 xlsx must be csv, ndjson or xlsx"));
        }
        return Stream.of(NDJSON, XLSX)
                .filter(one -> accept != null && accept.contains(one.mark))
                .findFirst()
                .orElse(CSV);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    RecipientWriter writer(OutputStream out, boolean withLink, ObjectMapper json) throws IOException {
        if (this == XLSX) {
            return new XlsxRecipients(out, withLink);
        }
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return this == NDJSON ? new NdjsonRecipients(text, json) : new CsvRecipients(text, withLink);
    }
}
