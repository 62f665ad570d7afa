package org.qualoop.trace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.qualoop.platform.Problem;
import org.springframework.http.HttpHeaders;

/** Files as answers. */
final class ImportAnswers {

    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ImportAnswers() {}

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A refusal before the first byte is an answer of its own. */
    static void file(HttpServletResponse response, String type, String name, Content content) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try {
            content.writeTo(response.getOutputStream());
        } catch (Problem e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }
}
