package org.qualoop.inspection.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Versions of SOPs; none is ever changed. */
@Mapper
public interface SopMapper {

    Integer newestVersion(String sopKey);

    /** The version in force at the time; null before the first one. */
    Integer versionAt(String sopKey, Instant at);

    /** The newest version of every SOP, by key. */
    List<VersionRow> newest();

    /** Newest first. */
    List<VersionRow> versions(String sopKey);

    VersionRow version(String sopKey, int version);

    List<StepRow> steps(String sopKey, int version);

    void insert(VersionRow version);

    void insertStep(String sopKey, int version, int position, StepRow step);

    record VersionRow(
            String sopKey, int version, String zh, String en, String note, Instant createdAt, String createdBy) {}

    /** @param processReads a diagram reads the value: later versions keep the step */
    record StepRow(
            String stepId,
            String kind,
            boolean required,
            String whenStep,
            int minCount,
            String choices,
            BigDecimal minValue,
            BigDecimal maxValue,
            String unit,
            String pattern,
            String zh,
            String en,
            String picture,
            boolean processReads) {}
}
