package org.qualoop.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qualoop.kpi.SupplierRatings.Part;

/**
 * How a supplier did over some days in UTC, both included.
 *
 * @param score 0 to 100; null: too little data, then it has no rank either
 * @param rank 1 is the best; equal scores share it
 * @param ranked suppliers that have a score
 * @param ppm reports of faults that stood among a million units; null without shipped units
 * @param lotAcceptance lots that passed at first inspection; null without any
 * @param trend the score of each month
 * @param cost of poor quality by the ledger, net of what the supplier has settled
 * @param lots with most loss first
 * @param lotFigures lots in which something went wrong, those with most first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scorecard(
        String supplierCode,
        String name,
        String standing,
        LocalDate from,
        LocalDate to,
        Integer score,
        Integer rank,
        int ranked,
        Formula formula,
        List<Part> parts,
        BigDecimal ppm,
        BigDecimal lotAcceptance,
        BigDecimal returnRate,
        BigDecimal damageRate,
        List<Month> trend,
        CostReport.Sum cost,
        List<CostReport.Sum> stages,
        List<CostReport.Sum> lots,
        List<LotFigures> lotFigures,
        SupplierResponse response) {

    public record Formula(String zh, String en) {}

    /** @param month 2026-11 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(String month, Integer score) {}
}
