package org.qualoop.cost.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.qualoop.cost.CostLine;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.platform.SheetFile;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ledger's lines and its cuts as CSV and XLSX, with the filters of the address. */
@Controller
@PreAuthorize(CostController.READERS)
class CostExports {

    private static final List<String> LINE = List.of(
            "id",
            "at",
            "factAt",
            "recordNo",
            "item",
            "eventNo",
            "category",
            "kind",
            "stage",
            "basis",
            "cashOut",
            "loss",
            "currency",
            "orderNo",
            "sku",
            "lotNo",
            "supplierCode",
            "qty",
            "minutes",
            "goods",
            "chargeNo",
            "reverses",
            "corrects",
            "bookedAt",
            "bookedBy");

    private final CostBook book;
    private final MessageSource messages;
    private final Clock clock;

    CostExports(CostBook book, MessageSource messages, Clock clock) {
        this.book = book;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param what {@code lines}, or one of the ledger's cuts */
    @GetMapping("/costs/export/{what}.{format}")
    void export(
            @PathVariable String what,
            @PathVariable String format,
            @RequestParam Map<String, String> query,
            HttpServletResponse response)
            throws IOException {
        boolean lines = what.equals("lines");
        SheetFile file = Arrays.stream(SheetFile.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(CostExports::unknown);
        if (!lines && !CostBook.CUTS.contains(what)) {
            throw unknown();
        }
        EntryFilter filter = new CostAddress(query, LocalDate.now(clock.withZone(ZoneOffset.UTC))).filter();
        head(response, file, "costs-" + what + "." + format);
        if (lines) {
            file.write(
                    response.getOutputStream(),
                    what,
                    heads(LINE),
                    book.lines(filter).map(CostExports::row));
        } else {
            List<String> header = List.of(what, "sku", "lotNo", "cashOut", "loss", "currency", "entries");
            Stream<List<Object>> rows = book.sums(filter, what).stream().map(CostExports::row);
            file.write(response.getOutputStream(), what, heads(header), rows);
        }
    }

    /** In the reader's language, as on the page. */
    private List<String> heads(List<String> columns) {
        return columns.stream()
                .map(column -> messages.getMessage("costs.column." + column, null, LocaleContextHolder.getLocale()))
                .toList();
    }

    static void head(HttpServletResponse response, SheetFile file, String name) {
        response.setContentType(file.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private static List<Object> row(Sum sum) {
        return Arrays.asList(
                sum.key(),
                sum.sku(),
                sum.lotNo(),
                sum.cashOut().amount(),
                sum.loss().amount(),
                sum.loss().currency(),
                sum.entries());
    }

    private static List<Object> row(CostLine line) {
        return Arrays.asList(
                line.id(),
                line.at(),
                line.factAt(),
                line.recordNo(),
                line.item(),
                line.eventNo(),
                line.category(),
                line.kind(),
                line.stage(),
                line.basis(),
                line.cashOut().amount(),
                line.loss().amount(),
                line.loss().currency(),
                line.orderNo(),
                line.sku(),
                line.lotNo(),
                line.supplierCode(),
                line.qty(),
                line.minutes(),
                line.goods(),
                line.chargeNo(),
                line.reverses(),
                line.corrects(),
                line.bookedAt(),
                line.bookedBy());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
