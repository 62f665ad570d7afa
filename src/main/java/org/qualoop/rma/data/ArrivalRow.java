package org.qualoop.rma.data;

import java.time.Instant;

/** One row of {@code rma_arrival}: a parcel that came back. */
public record ArrivalRow(
        String arrivalNo,
        String parcelNo,
        String warehouse,
        Instant arrivedAt,
        String trackingNo,
        String senderHint,
        Status status,
        String shelf,
        String rmaNo,
        String orderNo,
        String owner,
        Instant dueAt,
        String processInstanceId) {

    public enum Status {
        ARRIVED,
        UNCLAIMED,
        JOINED,
        WRITTEN_OFF
    }

    public record Line(String arrivalNo, int position, String sku, String lotNo, String serialNo, int qty) {}
}
