package org.qualoop.platform;

import java.time.Instant;

/**
 * A record cost money or goods. Any room publishes it in the transaction of what happened; the ledger books it once per
 * {@code recordNo} and {@code item}, so that publishing it again is harmless.
 *
 * @param recordNo number of the record that caused it, also its source in the ledger
 * @param item what of the record, stable over repeats: {@code refund-1}, {@code freight}, {@code labour-inspector}
 * @param orderNo null when no order is behind it
 * @param sku null when no goods are behind it
 * @param lotNo null while unknown
 * @param supplierCode null: the supplier of the lot
 * @param qty units of the SKU, null when none
 * @param minutes of work, null when none
 * @param amount with VAT as it was paid; null: the ledger works it out from the SKU's unit cost, the minutes' rate or
 *     the freight rate
 * @param goods what became of the goods behind the amount, null when nothing did
 */
public record CostIncurred(
        String recordNo,
        String item,
        Kind kind,
        Stage stage,
        String orderNo,
        String sku,
        String lotNo,
        String supplierCode,
        Integer qty,
        Integer minutes,
        Money amount,
        Goods goods,
        Instant at) {

    /** The same of so many units. */
    public CostIncurred ofUnits(Integer units) {
        return new CostIncurred(
                recordNo, item, kind, stage, orderNo, sku, lotNo, supplierCode, units, minutes, amount, goods, at);
    }

    /**
     * What was spent. MATERIAL: goods sent in addition, or an outside expense. SCRAP: goods that are gone; of goods that
     * the order has sold it is a memo, their loss is the money given back or the goods sent again. CLAIM is what a supplier or carrier
     * pays back, as a negative amount.
     */
    public enum Kind {
        MATERIAL,
        FREIGHT,
        LABOUR,
        REFUND,
        COMPENSATION,
        PENALTY,
        SCRAP,
        CLAIM
    }

    /** Where in the chain the loss was found. */
    public enum Stage {
        SUPPLIER,
        INBOUND,
        WAREHOUSE,
        SHIPPING,
        DELIVERY,
        RETURN,
        COMPLAINT,
        RECALL
    }

    /** What became of the goods: decides whether money paid is a loss beside them. */
    public enum Goods {
        SOLD_AGAIN,
        SCRAPPED,
        LOST,
        KEPT_BY_CUSTOMER,
        RETURNED_TO_VENDOR
    }
}
