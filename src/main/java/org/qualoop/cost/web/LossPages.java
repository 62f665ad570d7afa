package org.qualoop.cost.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.qualoop.cost.SupplierLosses;
import org.qualoop.cost.domain.Quarter;
import org.qualoop.cost.domain.SupplierLossBook;
import org.qualoop.platform.Pdf;
import org.qualoop.platform.SheetFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a supplier's bad lots cost in a quarter, as one page, as PDF and as workbook: the same sums in all of them. */
@Controller
@PreAuthorize(CostController.READERS)
class LossPages {

    private final SupplierLossBook losses;
    private final LossDocument document;
    private final LossWorkbook workbook;
    private final Pdf pdf;
    private final Clock clock;

    LossPages(SupplierLossBook losses, LossDocument document, LossWorkbook workbook, Pdf pdf, Clock clock) {
        this.losses = losses;
        this.document = document;
        this.workbook = workbook;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/suppliers/{code}/losses")
    String page(@PathVariable String code, @RequestParam(required = false) String quarter, Model model) {
        Quarter shown = LossController.quarter(quarter, clock);
        model.addAttribute("losses", losses.of(code, shown));
        model.addAttribute("before", shown.plus(-1));
        model.addAttribute("after", shown.plus(1));
        model.addAttribute("quarter", shown);
        return "cost/losses";
    }

    @GetMapping("/suppliers/{code}/losses.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, @RequestParam(required = false) String quarter) {
        SupplierLosses found = losses.of(code, LossController.quarter(quarter, clock));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(found) + ".pdf")
                                .build()
                                .toString())
                .body(pdf.render(document.of(found)));
    }

    @GetMapping("/suppliers/{code}/losses.xlsx")
    void xlsx(@PathVariable String code, @RequestParam(required = false) String quarter, HttpServletResponse response)
            throws IOException {
        SupplierLosses found = losses.of(code, LossController.quarter(quarter, clock));
        CostExports.head(response, SheetFile.XLSX, name(found) + ".xlsx");
        workbook.write(found, response.getOutputStream());
    }

    /** Plain ASCII, whatever the supplier's code is. */
    private static String name(SupplierLosses found) {
        return "losses-" + found.supplierCode().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + found.quarter();
    }
}
