package org.qualoop.inspection.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.inspection.RejectionOutcome;
import org.qualoop.inspection.Severity;

/** Tranches with the plans of their defect classes; whoever changes them holds the lock of the inspection lot. */
@Mapper
public interface TrancheMapper {

    void insert(TrancheRow row);

    Optional<TrancheRow> find(String inspectionNo, int trancheNo);

    /** The one that is not judged yet. */
    Optional<TrancheRow> open(String inspectionNo);

    List<TrancheRow> ofInspections(@Param("inspectionNos") Collection<String> inspectionNos);

    int replan(TrancheRow row);

    /** When the inspector first touched it. */
    int begin(String inspectionNo, Instant at);

    int judge(TrancheRow row);

    /** Once only. */
    int dispose(String inspectionNo, int trancheNo, RejectionOutcome disposition, String by, Instant at);

    int concede(String inspectionNo, int trancheNo);

    void insertClass(ClassRow row);

    int deleteClasses(String inspectionNo, int trancheNo);

    int setFound(String inspectionNo, int trancheNo, Severity severity, int found);

    List<ClassRow> classes(@Param("inspectionNos") Collection<String> inspectionNos);

    record ClassRow(
            String inspectionNo,
            int trancheNo,
            Severity severity,
            BigDecimal aql,
            String codeLetter,
            int sampleSize,
            int acceptNo,
            int rejectNo,
            Integer found) {}
}
