package org.qualoop.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.qualoop.cockpit.domain.FigureSheets;
import org.qualoop.cockpit.domain.FigureSheets.Sheet;
import org.qualoop.kpi.Kpi;
import org.qualoop.platform.SheetFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The tables behind the cockpit's charts and lists as CSV and XLSX, with the filters of the address. */
@Controller
@PreAuthorize(FigurePages.READERS)
class FigureExports {

    private final FigureSheets sheets;
    private final Clock clock;

    FigureExports(FigureSheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/cockpit/export/figures.{format}")
    void figures(@PathVariable String format, FigureQuery query, HttpServletResponse response) throws IOException {
        send(sheets.figures(query.look(today())), format, response);
    }

    /** @param what {@code days}, {@code events} or a dimension */
    @GetMapping("/cockpit/export/{kpi}/{what}.{format}")
    void figure(
            @PathVariable String kpi,
            @PathVariable String what,
            @PathVariable String format,
            FigureQuery query,
            HttpServletResponse response)
            throws IOException {
        Kpi figure = Kpi.of(kpi).orElseThrow(FigureExports::unknown);
        send(sheets.of(figure, what, query.look(today())).orElseThrow(FigureExports::unknown), format, response);
    }

    private static void send(Sheet sheet, String format, HttpServletResponse response) throws IOException {
        SheetFile file = List.of(SheetFile.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(FigureExports::unknown);
        response.setContentType(file.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(sheet.name() + "." + format)
                        .build()
                        .toString());
        file.write(response.getOutputStream(), sheet.name(), sheet.header(), sheet.rows());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
