package org.qualoop.inspection.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rechecks of outbounds before they leave. */
@Mapper
public interface RecheckMapper {

    /** Fails on a second open recheck of one outbound. */
    void insert(@Param("row") RecheckRow row);

    void setProcess(@Param("recheckNo") String recheckNo, @Param("process") String process);

    RecheckRow find(String recheckNo);

    /** Waits for whoever has the row, then keeps it until the transaction ends. */
    RecheckRow locked(String recheckNo);

    /** The newest recheck of each of these outbounds. */
    List<RecheckRow> newestOf(@Param("outboundNos") Collection<String> outboundNos);

    List<RecheckRow> page(@Param("status") String status, @Param("after") String after, @Param("limit") int limit);

    List<String> ofOrder(String orderNo);

    long countOpen();

    void judged(
            @Param("recheckNo") String recheckNo,
            @Param("status") String status,
            @Param("scanned") String scanned,
            @Param("weight") BigDecimal weight,
            @Param("expected") BigDecimal expected,
            @Param("finding") String finding,
            @Param("by") String by);

    void setStatus(@Param("recheckNo") String recheckNo, @Param("status") String status, @Param("note") String note);

    void close(
            @Param("recheckNo") String recheckNo,
            @Param("status") String status,
            @Param("note") String note,
            @Param("at") Instant at);

    void setOwner(@Param("recheckNo") String recheckNo, @Param("owner") String owner, @Param("dueAt") Instant dueAt);
}
