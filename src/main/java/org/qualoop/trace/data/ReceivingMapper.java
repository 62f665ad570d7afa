package org.qualoop.trace.data;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.Receiving.OrderedGoods;
import org.qualoop.trace.Receiving.ReceivedLine;

/** What was received, and what had been ordered. */
@Mapper
public interface ReceivingMapper {

    /** @param receiptNos not empty */
    List<ReceivedLine> lines(@Param("receiptNos") Collection<String> receiptNos);

    List<OrderedGoods> ordered(String poNo);

    Integer shelfLifeDays(String sku);
}
