package org.qualoop.reissue;

import org.qualoop.trace.OrderArchives.Archive;

/** Says from an order's quality file whether its parcels were wrong or short. */
public interface ShipmentChecks {

    /** The facts side by side, with the verdict of {@code mis-shipment-verdict.dmn}. */
    ShipmentFacts of(Archive archive);
}
