package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code cost_charge}. */
@Mapper
public interface ChargeMapper {

    /** Charges that name the order, or one of these parcels and no order. */
    List<ChargeRow> ofOrder(@Param("orderNo") String orderNo, @Param("trackingNos") Collection<String> trackingNos);

    List<ChargeRow> of(@Param("chargeNos") Collection<String> chargeNos);

    record ChargeRow(
            String chargeNo,
            Instant chargedAt,
            String kind,
            BigDecimal chargedAmount,
            String chargedCurrency,
            String orderNo,
            String trackingNo) {}
}
