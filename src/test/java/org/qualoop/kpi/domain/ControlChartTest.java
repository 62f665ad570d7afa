package org.qualoop.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.ControlChart;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi.Day;
import org.qualoop.kpi.Measure;

class ControlChartTest {

    @Test
    void limitsAreThreeSigmaTimesTheSpreadBetweenDays() {
        ControlChart.Chart chart = ControlChart.of(Kpi.RETURN_RATE, days(10, 12, 8, 10, 12, 8, 10, 10));

        // mean 0.01, sigma 0.003146; z: 0, .636, -.636, 0, .636, -.636, 0, 0 with a mean moving range of 0.6358
        assertThat(chart.center()).isCloseTo(0.01, within(1e-9));
        assertThat(chart.sigmaZ()).isCloseTo(0.7248 / 1.128, within(0.01));
        assertThat(chart.limits().get(0).upper()).isCloseTo(0.01 + 3 * chart.sigmaZ() * 0.0031464, within(1e-6));
        assertThat(chart.limits()).allMatch(limit -> limit.beyond() == null);
    }

    @Test
    void aDayFarOutIsMarked() {
        ControlChart.Chart chart = ControlChart.of(Kpi.RETURN_RATE, days(10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 60));

        assertThat(chart.limits().get(11).beyond()).isTrue();
        assertThat(chart.limits().get(10).beyond()).isNull();
    }

    @Test
    void fewDaysAndDurationsHaveNoLimits() {
        assertThat(ControlChart.of(Kpi.RETURN_RATE, days(1, 2, 3))).isNull();
        assertThat(ControlChart.of(Kpi.FIRST_RESPONSE_MINUTES, days(1, 2, 3, 4, 5, 6, 7, 8, 9)))
                .isNull();
    }

    private static List<Day> days(int... above) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            days.add(new Day(
                    LocalDate.parse("2026-01-01").plusDays(i),
                    Measure.of(Kpi.RETURN_RATE, BigDecimal.valueOf(above[i]), BigDecimal.valueOf(1000))));
        }
        return days;
    }
}
