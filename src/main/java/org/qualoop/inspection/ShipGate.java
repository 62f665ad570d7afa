package org.qualoop.inspection;

import java.util.List;

/** Asked before a parcel leaves. */
public interface ShipGate {

    Verdict ask(String outboundNo);

    enum Decision {
        GO,
        STOP
    }

    record Verdict(Decision decision, List<Reason> reasons) {}

    /**
     * @param code LOT_HELD, LOT_UNKNOWN or CANCELLED
     * @param recordNo the record that holds the lot
     */
    record Reason(String code, String sku, String lotNo, String recordNo, String detail) {}
}
