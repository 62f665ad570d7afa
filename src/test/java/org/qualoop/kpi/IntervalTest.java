package org.qualoop.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {

    /** Wilson 1927; the values of R's {@code prop.test(…, correct = FALSE)}. */
    @Test
    void itIsTheOneOfWilson() {
        Interval ten = of(10, 100);
        assertThat(ten.lower()).isCloseTo(0.05523, within(1e-5));
        assertThat(ten.upper()).isCloseTo(0.17437, within(1e-5));
    }

    @Test
    void itStaysHonestAtNothingAndAtAll() {
        assertThat(of(0, 20).lower()).isZero();
        assertThat(of(0, 20).upper()).isCloseTo(0.16113, within(1e-5));
        assertThat(of(20, 20).upper()).isEqualTo(1);
        assertThat(of(0, 0)).isNull();
    }

    @Test
    void itSpeaksTheScaleOfItsFigureAndOfSharesOnly() {
        Measure measure = Measure.of(Kpi.MIS_SHIPMENT_PPM, BigDecimal.TEN, BigDecimal.valueOf(100));
        assertThat(Interval.of(Kpi.MIS_SHIPMENT_PPM, measure).lower()).isCloseTo(55_229, within(2.0));
        assertThat(Interval.of(Kpi.WAITING_MINUTES, measure)).isNull();
    }

    private static Interval of(int counted, int under) {
        return Interval.of(
                Kpi.DAMAGE_RATE, Measure.of(Kpi.DAMAGE_RATE, BigDecimal.valueOf(counted), BigDecimal.valueOf(under)));
    }
}
