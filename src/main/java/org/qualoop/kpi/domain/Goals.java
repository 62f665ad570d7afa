package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiGoals;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.GoalMapper;
import org.qualoop.kpi.data.GoalMapper.BaselineRow;
import org.qualoop.kpi.data.GoalMapper.FrozenRow;
import org.qualoop.kpi.data.GoalMapper.TargetRow;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class Goals implements KpiGoals {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final int SCALE = 6;

    private final GoalMapper mapper;
    private final Baselines baselines;
    private final Timeline timeline;
    private final Clock clock;

    Goals(GoalMapper mapper, Baselines baselines, Timeline timeline, Clock clock) {
        this.mapper = mapper;
        this.baselines = baselines;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<Kpi, Target> targets() {
        Map<Kpi, Target> targets = new EnumMap<>(Kpi.class);
        mapper.targets().forEach(row -> Kpi.of(row.kpi())
                .ifPresent(kpi ->
                        targets.put(kpi, new Target(row.goal().stripTrailingZeros(), row.setBy(), row.setAt()))));
        return targets;
    }

    @Override
    @Transactional
    public void setTarget(Kpi kpi, BigDecimal value, String user) {
        Target before = targets().get(kpi);
        Map<String, String> entry = new HashMap<>();
        if (before != null) {
            entry.put("before", before.value().toPlainString());
        }
        if (value == null) {
            mapper.removeTarget(kpi.key());
        } else {
            BigDecimal goal = checked(kpi, value);
            mapper.putTarget(
                    new TargetRow(kpi.key(), goal, user, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            entry.put("target", goal.stripTrailingZeros().toPlainString());
        }
        timeline.add(kpi.key(), "kpi.target", user, entry);
    }

    private static BigDecimal checked(Kpi kpi, BigDecimal value) {
        boolean ofOne = kpi.isShare() && kpi.scale().compareTo(BigDecimal.ONE) == 0;
        BigDecimal most = ofOne ? BigDecimal.ONE : LARGEST;
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            throw Problem.unprocessable("/value", "value 须在 0 与 %s 之间 must be between 0 and %s".formatted(most, most));
        }
        return value.setScale(SCALE, RoundingMode.HALF_UP);
    }

    @Override
    public List<Baseline> baselines() {
        return mapper.baselines().stream().map(Goals::view).toList();
    }

    @Override
    public Optional<Baseline> baseline(String name) {
        return mapper.baseline(name).map(Goals::view);
    }

    @Override
    @Transactional
    public Baseline freeze(String name, LocalDate from, LocalDate to, String user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BaselineRow row = new BaselineRow(name, from, to, user, now);
        baselines.freeze(row);
        timeline.add("baseline " + name, "kpi.frozen", user, Map.of("from", from.toString(), "to", to.toString()));
        return view(row);
    }

    @Override
    public Map<Kpi, Frozen> frozen(String name, Slice slice) {
        Map<String, FrozenRow> under = baselines.cells(name, slice.underTheLine());
        Map<Kpi, Frozen> frozen = new EnumMap<>(Kpi.class);
        baselines.cells(name, slice).forEach((key, row) -> Kpi.of(key).ifPresent(kpi -> {
            BigDecimal denominator = under.getOrDefault(key, row).denominator();
            frozen.put(
                    kpi, new Frozen(Measure.of(kpi, row.numerator(), denominator), baselines.spread(name, slice, kpi)));
        }));
        return frozen;
    }

    private static Baseline view(BaselineRow row) {
        return new Baseline(row.name(), row.firstDay(), row.lastDay(), row.frozenBy(), row.frozenAt());
    }
}
