package org.qualoop.delivery;

import java.time.Instant;

/**
 * Customer service wants the goods of a parcel that will not arrive sent again. Published synchronously, in the
 * transaction of the decision; at most once per care.
 *
 * @param careNo number of the care, also the idempotency key
 * @param shipmentNo the parcel; null when the order has not left
 * @param trackingNo null when the order has not left
 * @param lost whether the parcel counts as lost; else it came back or cannot be delivered
 * @param by who decided
 */
public record ReissueWanted(
        String careNo, String orderNo, String shipmentNo, String trackingNo, boolean lost, String by, Instant at) {}
