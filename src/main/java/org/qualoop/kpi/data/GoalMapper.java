package org.qualoop.kpi.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.kpi.data.KpiMapper.BucketSum;

/** Targets and frozen periods. Lists must not be empty. */
@Mapper
public interface GoalMapper {

    List<TargetRow> targets();

    void putTarget(TargetRow row);

    void removeTarget(String kpi);

    List<BaselineRow> baselines();

    Optional<BaselineRow> baseline(String name);

    void addBaseline(BaselineRow row);

    /**
     * One figure of these dimensions.
     *
     * @param above its columns of the roll-ups, as {@code under}
     */
    void freezeCells(
            @Param("name") String name,
            @Param("dimensions") Collection<String> dimensions,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("kpi") String kpi,
            @Param("above") String above,
            @Param("under") String under);

    void freezeBuckets(
            @Param("name") String name,
            @Param("dimensions") Collection<String> dimensions,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("kpis") Collection<String> kpis);

    List<FrozenRow> frozen(
            @Param("name") String name, @Param("dimension") String dimension, @Param("cell") String cell);

    List<BucketSum> frozenBuckets(
            @Param("name") String name,
            @Param("dimension") String dimension,
            @Param("cell") String cell,
            @Param("kpi") String kpi);

    record TargetRow(String kpi, BigDecimal goal, String setBy, Instant setAt) {}

    record BaselineRow(String name, LocalDate firstDay, LocalDate lastDay, String frozenBy, Instant frozenAt) {}

    record FrozenRow(String kpi, BigDecimal numerator, BigDecimal denominator) {}
}
