package org.qualoop.cost.domain;

import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;

/** What a carrier or platform bills, and which bookings of records the bill takes the place of. */
enum ChargeClass {
    /** A parcel to a customer. Sending a parcel is no failure: only one that a record has booked counts. */
    FREIGHT(Kind.FREIGHT, Stage.DELIVERY, false),
    RETURN_FREIGHT(Kind.FREIGHT, Stage.RETURN, true),
    PENALTY(Kind.PENALTY, Stage.DELIVERY, true),
    REFUND(Kind.REFUND, Stage.RETURN, true),
    COMPENSATION(Kind.COMPENSATION, Stage.COMPLAINT, true),
    OTHER(Kind.PENALTY, Stage.COMPLAINT, true);

    final Kind kind;
    final Stage stage;
    /** Whether the bill is a cost of quality when no record has booked it. */
    final boolean aloneToo;

    ChargeClass(Kind kind, Stage stage, boolean aloneToo) {
        this.kind = kind;
        this.stage = stage;
        this.aloneToo = aloneToo;
    }

    /** Items of parcels that come back say so: {@code return-freight}, {@code collect-freight}. */
    boolean bills(EntryRow entry) {
        if (entry.kind() != kind || this == OTHER || ChargeShares.standsAlone(entry)) {
            return false;
        }
        boolean back = entry.item().contains("return") || entry.item().contains("collect");
        return kind != Kind.FREIGHT || back == (this == RETURN_FREIGHT);
    }
}
