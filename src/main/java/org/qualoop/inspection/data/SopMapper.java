package org.qualoop.inspection.data;

import java.math.BigDecimal;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
public interface SopMapper {

    Integer newestVersion(String sopKey);

    List<StepRow> steps(String sopKey, int version);

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
            String en) {}
}
