package org.qualoop.kpi.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi.Spread;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.GoalMapper;
import org.qualoop.kpi.data.GoalMapper.BaselineRow;
import org.qualoop.kpi.data.GoalMapper.FrozenRow;
import org.qualoop.kpi.data.RollUps;
import org.qualoop.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The copies of the roll-ups that a frozen period keeps. */
@Component
class Baselines {

    private static final int LONGEST_NAME = 60;

    /** A lot comes and goes; before and after mean nothing for it. */
    private static final Set<Dimension> LOTS = Set.of(Dimension.LOT, Dimension.MATERIAL_LOT, Dimension.PACKAGING_LOT);

    private final GoalMapper mapper;

    Baselines(GoalMapper mapper) {
        this.mapper = mapper;
    }

    void freeze(BaselineRow row) {
        if (row.name().isBlank() || row.name().length() > LONGEST_NAME) {
            throw Problem.unprocessable("/name", "name 须有 1–60 个字符 must have 1–60 characters");
        }
        if (row.firstDay().isAfter(row.lastDay())) {
            throw Problem.unprocessable("/from", "from 不能晚于 to from must not be after to");
        }
        try {
            mapper.addBaseline(row);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("基线 %1$s 已经有了 baseline %1$s exists".formatted(row.name()));
        }
        List<String> dimensions = Stream.of(Dimension.values())
                .filter(dimension -> !LOTS.contains(dimension))
                .map(Dimension::key)
                .toList();
        List<String> kpis = Arrays.stream(Kpi.values()).map(Kpi::key).toList();
        for (Kpi kpi : Kpi.values()) {
            mapper.freezeCells(
                    row.name(),
                    dimensions,
                    row.firstDay(),
                    row.lastDay(),
                    kpi.key(),
                    RollUps.column(kpi, true),
                    RollUps.column(kpi, false));
        }
        mapper.freezeBuckets(row.name(), dimensions, row.firstDay(), row.lastDay(), kpis);
    }

    Map<String, FrozenRow> cells(String name, Slice slice) {
        return mapper.frozen(name, slice.key(), slice.cell()).stream()
                .collect(Collectors.toMap(FrozenRow::kpi, row -> row));
    }

    Spread spread(String name, Slice slice, Kpi kpi) {
        return kpi.isDuration()
                ? Percentiles.of(mapper.frozenBuckets(name, slice.key(), slice.cell(), kpi.key()))
                : Spread.NONE;
    }
}
