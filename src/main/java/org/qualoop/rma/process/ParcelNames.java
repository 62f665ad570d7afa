package org.qualoop.rma.process;

/** Variables of {@code unclaimed-parcel} that code reads or writes. */
final class ParcelNames {

    static final String MATCH_KIND = "matchKind";
    static final String MATCH_RMA = "matchRma";
    static final String MATCH_ORDER = "matchOrder";
    static final String SHELF = "shelf";
    static final String IDENTIFIED_AS = "identifiedAs";
    static final String IDENTIFIED_RMA = "identifiedRma";
    static final String IDENTIFIED_ORDER = "identifiedOrder";

    private ParcelNames() {}
}
