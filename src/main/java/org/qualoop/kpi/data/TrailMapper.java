package org.qualoop.kpi.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The events behind the cells of the roll-ups. */
@Mapper
public interface TrailMapper {

    /** Newest first; {@code afterDay} and {@code afterSubject} are null on the first page. */
    List<EventRow> events(
            @Param("kpi") String kpi,
            @Param("dimension") String dimension,
            @Param("cell") String cell,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("afterDay") LocalDate afterDay,
            @Param("afterSubject") String afterSubject,
            @Param("limit") int limit);

    record EventRow(
            LocalDate countedOn,
            String subject,
            BigDecimal amount,
            String orderNo,
            String sku,
            String lotNo,
            String supplierCode) {}
}
