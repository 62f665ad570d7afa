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
     * @param code LOT_HELD, LOT_MADE_FROM_HELD, LOT_UNKNOWN, CANCELLED, RECHECK_OPEN, RECHECK_FAILED, or one of another
     *     room
     * @param recordNo the record that is behind it
     */
    record Reason(String code, String sku, String lotNo, String recordNo, String detail) {}
}
