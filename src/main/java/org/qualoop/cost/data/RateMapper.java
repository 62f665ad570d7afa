package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** The table {@code cost_rate}. */
@Mapper
public interface RateMapper {

    /** The rate in force then: one for the very subject and carrier goes before one for any. */
    Optional<RateRow> at(String kind, String subject, String carrier, Instant at);

    List<RateRow> all();

    /** @return 0 when there is one from that instant on already */
    int insert(RateRow row);

    /**
     * @param subject group for LABOUR, warehouse for FREIGHT; {@code *}: any
     * @param amount per minute or per parcel, without VAT
     * @param maxMinutes most minutes of one group that one record counts; null: no limit
     */
    record RateRow(
            String kind,
            String subject,
            String carrier,
            Instant validFrom,
            Instant validTo,
            BigDecimal amount,
            String currency,
            Integer maxMinutes) {}
}
