package org.qualoop.cost.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.qualoop.cost.SupplierLosses;
import org.qualoop.cost.domain.Quarter;
import org.qualoop.cost.domain.SupplierLossBook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "costs")
class LossController {

    private final SupplierLossBook losses;
    private final Clock clock;

    LossController(SupplierLossBook losses, Clock clock) {
        this.losses = losses;
        this.clock = clock;
    }

    @GetMapping("/api/v1/suppliers/{code}/losses")
    @PreAuthorize(CostController.READERS)
    @Operation(
            summary = "What a supplier's bad lots cost in a quarter: lots, events, lines, evidence, claims, net",
            description = "quarter: 2026Q4, in UTC; without it the present one. Also as page, PDF and XLSX at"
                    + " /suppliers/{code}/losses.")
    SupplierLosses of(@PathVariable String code, @RequestParam(required = false) String quarter) {
        return losses.of(code, quarter(quarter, clock));
    }

    static Quarter quarter(String text, Clock clock) {
        return text == null || text.isBlank()
                ? Quarter.of(LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                : Quarter.read(text);
    }
}
