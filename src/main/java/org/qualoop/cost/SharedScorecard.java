package org.qualoop.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.qualoop.kpi.SupplierRatings.Part;

/**
 * The scorecard as the supplier may see it. What stands here is all there is: no money, no order, no customer, nobody
 * else's name or figures; of the others only how many they are.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SharedScorecard(
        String supplierCode,
        String name,
        LocalDate from,
        LocalDate to,
        Integer score,
        Integer rank,
        int ranked,
        Scorecard.Formula formula,
        List<Part> parts,
        List<Scorecard.Month> trend,
        List<LotFigures> lots,
        SupplierResponse response) {

    public static SharedScorecard of(Scorecard card) {
        return new SharedScorecard(
                card.supplierCode(),
                card.name(),
                card.from(),
                card.to(),
                card.score(),
                card.rank(),
                card.ranked(),
                card.formula(),
                card.parts(),
                card.trend(),
                card.lotFigures(),
                card.response());
    }
}
