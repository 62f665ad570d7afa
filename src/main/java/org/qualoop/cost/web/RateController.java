package org.qualoop.cost.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qualoop.cost.data.RateMapper.RateRow;
import org.qualoop.cost.domain.Rates;
import org.qualoop.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cost-rates")
@Tag(name = "costs")
class RateController {

    private final Rates rates;

    RateController(Rates rates) {
        this.rates = rates;
    }

    @GetMapping
    @PreAuthorize(CostController.READERS)
    @Operation(
            summary = "Rates for a minute of work (LABOUR, by group) and a parcel (FREIGHT, by warehouse and carrier)")
    List<RateRow> all() {
        return rates.all();
    }

    @PostMapping
    @PreAuthorize("hasRole('finance')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A new rate from validFrom on; rates are never changed")
    RateRow add(@RequestBody JsonNode body) {
        String kind = body.path("kind").asText();
        if (!Set.of("LABOUR", "FREIGHT").contains(kind)) {
            throw Problem.badRequest("/kind", "须是 must be LABOUR or FREIGHT");
        }
        Instant from = CostQuestion.start("validFrom", body.path("validFrom").asText(null));
        if (from == null) {
            throw Problem.badRequest("/validFrom", "必填 is required");
        }
        RateRow row = new RateRow(
                kind,
                body.path("subject").asText("*"),
                body.path("carrier").asText("*"),
                from,
                CostQuestion.start("validTo", body.path("validTo").asText(null)),
                amount(body.path("amount").asText()),
                body.path("currency").asText("CNY"),
                body.path("maxMinutes").isInt() ? body.path("maxMinutes").asInt() : null);
        rates.add(row);
        return row;
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,4})?")) {
            throw Problem.badRequest("/amount", "须是金额，至多四位小数 must be an amount with at most four decimals");
        }
        return new BigDecimal(text);
    }
}
