package org.qualoop.recall.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** Lots to be held in warehouses, and parcels to be stopped. */
@Mapper
public interface HoldMapper {

    List<HoldRow> holds(String recallNo);

    Optional<HoldRow> hold(String recallNo, int holdNo);

    int lastNo(String recallNo);

    /** @return 0 when that lot is to be held in that warehouse already */
    int insertHold(HoldRow row);

    /** This run takes care of what no run does yet. */
    int takeHolds(String recallNo, String runId);

    List<Integer> taken(String recallNo, String runId);

    int setStatus(String recallNo, int holdNo, HoldStatus status, Instant confirmedAt, String by, String note);

    List<Integer> confirmed(String recallNo);

    List<OutboundRow> outbounds(String recallNo);

    /** @return 0 when it is known already */
    int insertOutbound(OutboundRow row);

    int takeOutbounds(String recallNo, String runId);

    List<String> takenOutbounds(String recallNo, String runId);

    int setOutbound(String recallNo, String outboundNo, OutboundRow.Status status, Instant at);
}
