package org.qualoop.reissue.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.reissue.ReissueReason;

/** Reports of wrong and short parcels. */
@Mapper
public interface MisShipmentMapper {

    /** When the order has an open report already, that one is locked instead and nothing is inserted. */
    void insertOrLock(MisShipmentRow row);

    Optional<MisShipmentRow> find(String misNo);

    Optional<MisShipmentRow> openOf(String orderNo);

    List<MisShipmentRow> ofOrder(String orderNo);

    /** Of these orders, those that wait for another parcel. */
    List<MisShipmentRow> waiting(Collection<String> orderNos);

    long countWaiting();

    /** Newest first. */
    List<MisShipmentRow> page(
            @Param("status") MisShipmentRow.Status status, @Param("after") String after, @Param("limit") int limit);

    long countOpen();

    int setProcess(@Param("misNo") String misNo, @Param("processInstanceId") String processInstanceId);

    int setOwner(
            @Param("misNo") String misNo,
            @Param("owner") String owner,
            @Param("ownerGroup") String ownerGroup,
            @Param("dueAt") Instant dueAt);

    int setStatus(@Param("misNo") String misNo, @Param("status") MisShipmentRow.Status status);

    int setVerdict(@Param("misNo") String misNo, @Param("verdict") String verdict);

    int setDecision(
            @Param("misNo") String misNo,
            @Param("decision") String decision,
            @Param("kind") ReissueReason kind,
            @Param("words") String words,
            @Param("by") String by,
            @Param("at") Instant at);

    int setReissue(@Param("misNo") String misNo, @Param("reissueNo") String reissueNo);

    int setNcr(@Param("misNo") String misNo, @Param("ncrNo") String ncrNo);

    void moveNcr(@Param("from") String from, @Param("to") String to);

    int close(@Param("misNo") String misNo, @Param("status") MisShipmentRow.Status status, @Param("at") Instant at);

    void clearLines(String misNo);

    void addLine(LineRow row);

    List<LineRow> lines(Collection<String> misNos);

    record LineRow(String misNo, int orderLineNo, String sku, int qty) {}
}
