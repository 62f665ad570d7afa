package org.qualoop.cost.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.CostLine;
import org.qualoop.cost.CostMonth;
import org.qualoop.cost.domain.HandValues;
import org.qualoop.cost.domain.MonthClose;
import org.qualoop.cost.domain.Months;
import org.qualoop.platform.Body;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/costs")
@Tag(name = "costs")
class MonthController {

    private static final int LONGEST = 500;

    private final Months months;
    private final MonthClose closing;
    private final HandValues values;

    MonthController(Months months, MonthClose closing, HandValues values) {
        this.months = months;
        this.closing = closing;
        this.values = values;
    }

    @GetMapping("/months")
    @PreAuthorize(CostController.READERS)
    @Operation(summary = "Months of the ledger, newest first: open or closed, totals, and what blocks closing")
    Map<String, List<CostMonth>> all() {
        return Map.of("items", months.all());
    }

    @GetMapping("/months/{month}")
    @PreAuthorize(CostController.READERS)
    @Operation(summary = "One month; intact says whether its lines are still those that were closed")
    CostMonth one(@PathVariable String month) {
        return months.find(month(month));
    }

    @PostMapping("/months/{month}/close")
    @PreAuthorize("hasRole('finance')")
    @Operation(
            summary = "Close a month for good",
            description = "{note?}. 409 with every reason: the month is not over, an earlier one is open, a line has no"
                    + " value yet. Later facts count in an open month, as corrections that name the first line.")
    CostMonth close(@PathVariable String month, @RequestBody(required = false) JsonNode json) {
        String note = null;
        if (json != null && !json.isNull()) {
            Body body = new Body(json);
            note = body.text("note", false, LONGEST);
            body.check();
        }
        return closing.close(month(month), note);
    }

    @PostMapping("/months/{month}/reopen")
    @PreAuthorize(Roles.STAFF_ACTING)
    @Operation(summary = "Open the last closed month again: lead of finance or admin, with a reason")
    CostMonth reopen(@PathVariable String month, @RequestBody JsonNode json) {
        Body body = new Body(json);
        String reason = body.text("reason", true, LONGEST);
        body.check();
        return closing.reopen(month(month), reason);
    }

    @PostMapping("/{id}/value")
    @PreAuthorize("hasRole('finance')")
    @Operation(summary = "Give a line that has no price yet its amount by hand: {amount, reason}, CNY as it was paid")
    CostLine value(@PathVariable long id, @RequestBody JsonNode json) {
        Body body = new Body(json);
        BigDecimal amount = body.decimal("amount", true);
        String reason = body.text("reason", true, LONGEST);
        if (amount != null
                && (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2)) {
            body.refuse("amount", "须不小于 0，最多两位小数 must be 0 or more with at most two decimals");
        }
        body.check();
        return values.give(id, amount, reason);
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("/month", "须是月份 must be a month such as 2026-11: " + text);
        }
    }
}
