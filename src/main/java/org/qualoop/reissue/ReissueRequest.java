package org.qualoop.reissue;

import java.util.List;

/**
 * Goods that are to be sent again, or money in their place.
 *
 * @param misNo the report of a mis-shipment behind it, null without one
 * @param replaces a reissue that was lost or damaged on its way, whose units may therefore be issued again; or null
 * @param refund whether money is given back instead of goods
 * @param wrongSku what the customer got by mistake, null when not known
 */
public record ReissueRequest(
        String orderNo,
        ReissueReason reason,
        List<Line> lines,
        boolean collectWrongItem,
        String wrongSku,
        boolean refund,
        String misNo,
        String replaces) {

    /** @param sku null: the one that was ordered */
    public record Line(int orderLineNo, String sku, int qty) {}
}
