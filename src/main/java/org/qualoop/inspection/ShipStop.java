package org.qualoop.inspection;

import java.util.List;
import org.qualoop.trace.TraceApi.OutboundView;

/** A reason of some room why a parcel must not leave now. The ship-gate asks every bean of this kind. */
public interface ShipStop {

    /** Empty when this room lets the parcel go. */
    List<ShipGate.Reason> reasons(OutboundView outbound);
}
