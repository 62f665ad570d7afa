package org.qualoop.rma.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** ReturnedParcels that came back. */
@Mapper
public interface ArrivalMapper {

    void insert(ArrivalRow row);

    /** A corrected registration; what was found out about the parcel stays. */
    int correct(ArrivalRow row);

    void addLine(ArrivalRow.Line line);

    void clearLines(String arrivalNo);

    Optional<ArrivalRow> find(String arrivalNo);

    Optional<ArrivalRow> ofParcel(String parcelNo);

    List<ArrivalRow> ofReturn(String rmaNo);

    List<ArrivalRow> ofReturns(Collection<String> rmaNos);

    List<ArrivalRow.Line> lines(Collection<String> arrivalNos);

    /** ReturnedParcels with that waybill that have no return yet. */
    List<ArrivalRow> waiting(String trackingNo);

    /** ReturnedParcels without a return, oldest first. */
    List<ArrivalRow> unclaimed(int limit);

    int setProcess(String arrivalNo, String processInstanceId);

    int setStatus(String parcelNo, ArrivalRow.Status status);

    int setShelf(String parcelNo, String shelf);

    int setOwner(String parcelNo, String owner, Instant dueAt);

    int join(String parcelNo, String rmaNo, String orderNo);

    /** Takes the row of a waybill until the end of the transaction. */
    void lockTracking(String trackingNo);
}
