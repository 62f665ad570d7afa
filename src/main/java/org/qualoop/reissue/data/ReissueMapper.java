package org.qualoop.reissue.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reissues with their lines and units. */
@Mapper
public interface ReissueMapper {

    void insert(NewReissue row);

    void addLine(ReissueLineRow row);

    Optional<ReissueRow> find(String reissueNo);

    List<ReissueRow> ofOrder(String orderNo);

    List<ReissueRow> ofLot(@Param("sku") String sku, @Param("lotNo") String lotNo);

    /** Newest first. */
    List<ReissueRow> page(
            @Param("status") ReissueRow.Status status, @Param("after") String after, @Param("limit") int limit);

    long countOpen();

    int countOfCustomer(@Param("customerId") String customerId, @Param("since") Instant since);

    List<ReissueLineRow> lines(Collection<String> reissueNos);

    /** Lines of the order that nobody has released. */
    List<ReissueLineRow> claimed(String orderNo);

    /** Those that sent goods for these orders and have not seen their parcel leave. */
    List<ReissueRow> awaitingShipment(Collection<String> orderNos);

    /** The one that waits for a parcel with this waybill. */
    Optional<ReissueRow> awaitingItem(String trackingNo);

    int setProcess(@Param("reissueNo") String reissueNo, @Param("processInstanceId") String processInstanceId);

    int setOwner(
            @Param("reissueNo") String reissueNo,
            @Param("owner") String owner,
            @Param("ownerGroup") String ownerGroup,
            @Param("dueAt") Instant dueAt);

    /** @return 0 when the reissue is in none of these states */
    int move(
            @Param("reissueNo") String reissueNo,
            @Param("from") Collection<ReissueRow.Status> from,
            @Param("to") ReissueRow.Status to);

    int setApproval(
            @Param("reissueNo") String reissueNo,
            @Param("approvedBy") String approvedBy,
            @Param("refuseReason") String refuseReason);

    int setOutcome(@Param("reissueNo") String reissueNo, @Param("outcome") String outcome);

    int setReshipped(@Param("reissueNo") String reissueNo, @Param("at") Instant at);

    int setShipment(
            @Param("reissueNo") String reissueNo,
            @Param("shipmentNo") String shipmentNo,
            @Param("trackingNo") String trackingNo,
            @Param("at") Instant at);

    int setRefund(
            @Param("reissueNo") String reissueNo,
            @Param("amount") BigDecimal amount,
            @Param("refundNo") String refundNo);

    int setNcr(@Param("reissueNo") String reissueNo, @Param("ncrNo") String ncrNo);

    void moveNcr(@Param("from") String from, @Param("to") String to);

    int setCollection(
            @Param("reissueNo") String reissueNo,
            @Param("collection") ReissueRow.Pickup collection,
            @Param("trackingNo") String trackingNo);

    int setItem(
            @Param("reissueNo") String reissueNo,
            @Param("parcelNo") String parcelNo,
            @Param("sku") String sku,
            @Param("lotNo") String lotNo,
            @Param("qty") int qty);

    int close(@Param("reissueNo") String reissueNo, @Param("at") Instant at);

    int setLine(
            @Param("reissueNo") String reissueNo,
            @Param("lineNo") int lineNo,
            @Param("state") ReissueLineRow.State state,
            @Param("reservationNo") String reservationNo,
            @Param("outboundNo") String outboundNo);

    int setSku(@Param("reissueNo") String reissueNo, @Param("lineNo") int lineNo, @Param("sku") String sku);

    /** Its units may be issued again. */
    int release(String reissueNo);

    void clearUnits(String reissueNo);

    void addUnit(UnitRow row);

    List<UnitRow> units(Collection<String> reissueNos);

    record UnitRow(String reissueNo, int position, String sku, String lotNo, String scannedBy, Instant scannedAt) {}
}
