package org.qualoop.trace.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.CustomerContacts.Contact;
import org.qualoop.trace.LotId;

/** Who carries a lot, read in the order of shipping from index ranges that begin with the lot. */
@Mapper
public interface ReachMapper {

    List<CarrierRow> lines(LotId lot, @Param("after") Place after, int limit);

    List<CarrierRow> packaging(LotId lot, @Param("after") Place after, int limit);

    /** @param source WINDOW or CANDIDATE */
    List<CarrierRow> inferred(LotId lot, String source, @Param("after") Place after, int limit);

    long moved(LotId lot, String type, Instant since);

    List<Contact> contacts(@Param("orderNos") Collection<String> orderNos);

    /** Where the part before ended. */
    record Place(Instant shippedAt, String shipmentNo, int seq, String orderNo) {}

    record CarrierRow(
            String shipmentNo,
            int seq,
            String orderNo,
            Integer orderLineNo,
            String customerId,
            String channel,
            String warehouse,
            Integer qty,
            Instant shippedAt,
            String trackingNo) {}
}
