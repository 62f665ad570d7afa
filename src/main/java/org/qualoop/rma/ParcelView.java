package org.qualoop.rma;

import java.time.Instant;
import java.util.List;

/**
 * A parcel that came back.
 *
 * @param status {@code ARRIVED}, {@code UNCLAIMED}, {@code JOINED}, {@code WRITTEN_OFF}
 * @param ageHours since it was registered
 */
public record ParcelView(
        String parcelNo,
        String arrivalNo,
        String warehouse,
        Instant at,
        long ageHours,
        String trackingNo,
        String senderHint,
        String status,
        String shelf,
        String rmaNo,
        String orderNo,
        String owner,
        Instant dueAt,
        String processInstanceId,
        List<Line> lines) {

    public record Line(String sku, String lotNo, String serialNo, int qty) {}
}
