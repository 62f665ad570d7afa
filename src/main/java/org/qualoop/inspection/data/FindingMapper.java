package org.qualoop.inspection.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.inspection.Severity;

/** What the inspector saw, unit by unit, and the documents of the lot. The same again replaces what was there. */
@Mapper
public interface FindingMapper {

    void put(FindingRow row);

    int remove(String inspectionNo, int trancheNo, int unitNo, String defectCode);

    List<FindingRow> findings(String inspectionNo);

    void putMeasurement(MeasurementRow row);

    List<MeasurementRow> measurements(String inspectionNo);

    void putDocument(DocumentRow row);

    List<DocumentRow> documents(String inspectionNo);

    record FindingRow(
            String inspectionNo,
            int trancheNo,
            int unitNo,
            String defectCode,
            Severity severity,
            String note,
            String evidence,
            String foundBy,
            Instant foundAt) {}

    record MeasurementRow(
            String inspectionNo,
            int trancheNo,
            int unitNo,
            String stepId,
            BigDecimal valueMeasured,
            BigDecimal minValue,
            BigDecimal maxValue,
            String unit,
            boolean within,
            String measuredBy,
            Instant measuredAt) {}

    record DocumentRow(String inspectionNo, String kind, String reference, String seenBy, Instant seenAt) {}
}
