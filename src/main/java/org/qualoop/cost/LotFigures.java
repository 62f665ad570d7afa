package org.qualoop.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Measure;

/**
 * Returns, damage and faults of one lot of a supplier.
 *
 * @param difference whether its returns or damage differ from the supplier's other lots by more than chance
 * @param enough whether so many units were shipped that its rates say something
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LotFigures(
        String lotNo,
        String sku,
        Measure returns,
        Measure damage,
        Measure faults,
        Difference difference,
        boolean enough) {

    /** How many units, orders and reports went wrong. */
    public double wrong() {
        return returns.numerator().doubleValue()
                + damage.numerator().doubleValue()
                + faults.numerator().doubleValue();
    }
}
