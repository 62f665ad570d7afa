package org.qualoop.capa.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.capa.CapaFilter;
import org.qualoop.capa.CapaStatus;
import org.qualoop.capa.CapaStep;

/** The CAPA itself. Changes touch only an open one and say by their count whether they did. */
@Mapper
public interface CapaMapper {

    /** When an open CAPA has this open key already, that one is locked instead and nothing is inserted. */
    void insertOrLock(NewCapa row);

    Optional<CapaRow> find(String capaNo);

    Optional<CapaRow> lock(String capaNo);

    Optional<String> openNumberOf(String openKey);

    /** Open ones of this SKU and defect, oldest first. */
    List<CapaRow> openOf(@Param("sku") String sku, @Param("defectCode") String defectCode);

    List<CapaRow> ofNcr(String ncrNo);

    long count(@Param("filter") CapaFilter filter);

    List<CapaRow> page(
            @Param("filter") CapaFilter filter,
            @Param("beforeAt") Instant beforeAt,
            @Param("beforeNo") String beforeNo,
            @Param("limit") int limit);

    int setProcess(@Param("capaNo") String capaNo, @Param("processInstanceId") String processInstanceId);

    int setOwner(
            @Param("capaNo") String capaNo,
            @Param("owner") String owner,
            @Param("ownerGroup") String ownerGroup,
            @Param("leadGroup") String leadGroup);

    int setStep(@Param("capaNo") String capaNo, @Param("step") CapaStep step, @Param("dueAt") Instant dueAt);

    int setEffect(
            @Param("capaNo") String capaNo,
            @Param("kpi") String kpi,
            @Param("targetPercent") int targetPercent,
            @Param("windowDays") int windowDays,
            @Param("minData") int minData,
            @Param("maxExtensions") int maxExtensions);

    int setWindow(
            @Param("capaNo") String capaNo,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("extensions") int extensions);

    int reopen(@Param("capaNo") String capaNo, @Param("roundNo") int roundNo);

    int close(
            @Param("capaNo") String capaNo,
            @Param("status") CapaStatus status,
            @Param("at") Instant at,
            @Param("by") String by);
}
