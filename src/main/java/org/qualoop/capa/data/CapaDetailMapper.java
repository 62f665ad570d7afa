package org.qualoop.capa.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.CapaView.Verdict;

/** What hangs on a CAPA: its NCRs, what was entered, the actions and the measurements. */
@Mapper
public interface CapaDetailMapper {

    /** @return 0 when it was there before */
    int addNcr(@Param("capaNo") String capaNo, @Param("ncrNo") String ncrNo, @Param("at") Instant at);

    List<String> ncrs(String capaNo);

    /** One NCR goes on in another. */
    void copyNcr(@Param("from") String from, @Param("to") String to, @Param("at") Instant at);

    void dropNcr(String ncrNo);

    void putEntry(EntryRow row);

    /** Oldest round first. */
    List<EntryRow> entries(String capaNo);

    void putAction(ActionRow row);

    /** Those of the round that nobody has begun are given up. */
    void dropOpenActions(@Param("capaNo") String capaNo, @Param("roundNo") int roundNo);

    List<ActionRow> actions(String capaNo);

    Optional<ActionRow> action(String actionNo);

    int giveAction(@Param("actionNo") String actionNo, @Param("owner") String owner);

    int finishAction(
            @Param("actionNo") String actionNo,
            @Param("result") String result,
            @Param("by") String by,
            @Param("at") Instant at);

    void addCheck(CheckRow row);

    List<CheckRow> checks(String capaNo);

    record EntryRow(
            String capaNo,
            int roundNo,
            CapaStep step,
            String name,
            String content,
            String enteredBy,
            Instant enteredAt) {}

    record ActionRow(
            String capaNo,
            String actionNo,
            int roundNo,
            String actionText,
            String owner,
            String ownerGroup,
            Instant dueAt,
            Instant doneAt,
            String doneBy,
            String result) {}

    record CheckRow(
            String capaNo,
            int seq,
            int roundNo,
            String kpi,
            String dimension,
            String cell,
            LocalDate beforeFrom,
            LocalDate beforeTo,
            BigDecimal beforeNumerator,
            BigDecimal beforeDenominator,
            LocalDate afterFrom,
            LocalDate afterTo,
            BigDecimal afterNumerator,
            BigDecimal afterDenominator,
            int targetPercent,
            int minData,
            Verdict verdict,
            Instant checkedAt,
            String checkedBy) {}
}
