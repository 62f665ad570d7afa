package org.qualoop.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.kpi.KpiApi.Spread;

/** What figures are held against: targets, and periods of the past as they were seen when they were frozen. */
public interface KpiGoals {

    Map<Kpi, Target> targets();

    /**
     * Sets a target in the unit of the figure, for a duration for its median; the journal of the figure keeps the
     * earlier one. Refuses a negative value and a share above 1.
     *
     * @param value null takes the target away
     */
    void setTarget(Kpi kpi, BigDecimal value, String user);

    /** Newest first. */
    List<Baseline> baselines();

    Optional<Baseline> baseline(String name);

    /**
     * Keeps every figure of a period, in all and by every dimension but single lots. Facts that come later do not
     * change it. A name is given once.
     */
    Baseline freeze(String name, LocalDate from, LocalDate to, String user);

    /** The figures of this slice as they were frozen; empty for a lot. */
    Map<Kpi, Frozen> frozen(String name, Slice slice);

    record Target(BigDecimal value, String setBy, Instant setAt) {

        /** Whether the figure is as good as it should be. */
        public boolean isMet(Kpi kpi, BigDecimal figure) {
            return kpi.lowerIsBetter() ? figure.compareTo(value) <= 0 : figure.compareTo(value) >= 0;
        }
    }

    record Baseline(String name, LocalDate from, LocalDate to, String frozenBy, Instant frozenAt) {}

    /** @param spread nulls for what is no duration */
    record Frozen(Measure measure, Spread spread) {

        /** The number that is compared: the median of a duration, else the rate; null without data. */
        public BigDecimal value(Kpi kpi) {
            return kpi.isDuration() ? spread.median() : measure.rate();
        }
    }
}
