package org.qualoop.cost.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.ncr.NcrApi;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "costs", description = "质量成本台账 Cost of quality ledger")
class CostController {

    static final String READERS = "hasAnyRole('finance', 'quality', 'buyer', 'auditor', 'manager')";

    private static final int MAX_LIMIT = 1000;

    private final CostBook book;
    private final NcrApi ncrs;

    CostController(CostBook book, NcrApi ncrs) {
        this.book = book;
        this.ncrs = ncrs;
    }

    @GetMapping("/api/v1/costs")
    @PreAuthorize(READERS)
    @Operation(
            summary = "Ledger lines, oldest first, and their sums",
            description =
                    "by: event, record, order, sku, lot, supplier, stage, category, kind, month, series, basis, party. from is inclusive,"
                            + " to is not; days alone count from their beginning to their end in UTC. Every cut adds up to the total.")
    CostReport costs(
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "200") int limit,
            CostQuestion question) {
        Query.limit(limit, MAX_LIMIT);
        return book.report(question.filter(), Query.given(by), after, limit);
    }

    @GetMapping("/api/v1/ncrs/{ncrNo}/costs")
    @PreAuthorize(READERS)
    @Operation(summary = "What an NCR cost, with the cases and returns that it answers")
    CostReport ofNcr(@PathVariable String ncrNo, @RequestParam(required = false) String by) {
        ncrs.find(ncrNo).orElseThrow(() -> Problem.notFound("没有这张质量异常单 No such NCR: " + ncrNo));
        return book.report(EntryFilter.ofEvent(ncrNo), Query.given(by), null, MAX_LIMIT);
    }
}
