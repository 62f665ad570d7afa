package org.qualoop.reissue;

import java.time.Instant;

/**
 * A shipment line is confirmed wrong or short. Published once for each line, in the same transaction; the figures and
 * the training of packers read it.
 *
 * @param packer null when nobody knows
 */
public record MisShipmentConfirmed(
        String recordNo,
        String orderNo,
        int orderLineNo,
        String shipmentNo,
        ReissueReason kind,
        String sku,
        int qty,
        String warehouse,
        String packer,
        Instant at) {}
