package org.qualoop.trace;

import java.util.List;

/** What the facts know behind a code that somebody reads off a label, a parcel or a screen. */
public interface Finder {

    /** Most lots or orders that one code leads to. */
    int MOST = 50;

    /**
     * Exact matches in all kinds of codes but phone numbers; empty when nothing has the code. A GS1 element string or
     * Digital Link that names an article and a lot leads to that lot.
     */
    List<Hit> find(String code);

    /**
     * Orders whose customer gave this phone number, newest first. Personal: the caller checks who may ask, and each
     * order's timeline notes who did.
     */
    List<Hit> ofPhone(String phone, String by);

    /** What the code is. */
    enum Kind {
        ORDER,
        OUTBOUND,
        SHIPMENT,
        TRACKING,
        RETURN_TRACKING,
        SERIAL,
        CUSTOMER,
        LOT,
        SUPPLIER_LOT,
        PURCHASE_ORDER,
        RECEIPT,
        PRODUCTION,
        MOVEMENT,
        SKU,
        BARCODE,
        SUPPLIER,
        PHONE
    }

    /**
     * Something that the code leads to: an order ({@code orderNo}), a lot ({@code lot}), or else what {@code code}
     * names: a purchase order, an article or a supplier.
     */
    record Hit(Kind kind, String code, String orderNo, LotId lot) {}
}
