package org.qualoop.capa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.capa.CapaView.Verdict;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Measure;

class EffectRuleTest {

    @ParameterizedTest
    @CsvSource({
        // figure, before, after, target %, least data
        "RETURN_RATE, 10, 100, 5, 100, 50, 100, EFFECTIVE",
        "RETURN_RATE, 10, 100, 6, 100, 50, 100, INEFFECTIVE",
        "RETURN_RATE, 10, 100, 0, 99, 50, 100, TOO_LITTLE",
        "RETURN_RATE, 0, 100, 0, 100, 50, 100, EFFECTIVE",
        "RETURN_RATE, 0, 100, 1, 100, 50, 100, INEFFECTIVE",
        "RETURN_RATE, 0, 0, 0, 100, 50, 100, EFFECTIVE",
        "RETURN_RATE, 0, 0, 1, 100, 50, 100, INEFFECTIVE",
        "FAULT_REPORT_PPM, 20, 1000, 4, 1000, 80, 100, EFFECTIVE",
        "INSPECTION_PASS_RATE, 6, 10, 8, 10, 50, 5, EFFECTIVE",
        "INSPECTION_PASS_RATE, 6, 10, 7, 10, 50, 5, INEFFECTIVE",
        "ON_TIME_DELIVERY, 80, 100, 95, 100, 75, 50, EFFECTIVE",
        "COMPLAINT_RESOLUTION_HOURS, 480, 10, 240, 10, 50, 5, EFFECTIVE"
    })
    void theBadShareIsToBeLowerByTheTarget(
            Kpi kpi, int before, int of, int after, int ofAfter, int target, int least, Verdict verdict) {
        assertThat(EffectRule.judge(kpi, measure(kpi, before, of), measure(kpi, after, ofAfter), target, least))
                .isEqualTo(verdict);
    }

    private static Measure measure(Kpi kpi, int numerator, int denominator) {
        return Measure.of(kpi, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }
}
