package org.qualoop.inspection;

import java.util.List;

/**
 * Who keeps which lot from leaving. Several records may hold one lot; it is free when the last of them lets go. Every
 * call joins the caller's transaction and may be repeated without harm.
 */
public interface LotHolds {

    void hold(String sku, String lotNo, String reason, String recordNo, String by);

    void release(String sku, String lotNo, String recordNo, String by);

    /** What one record holds is from now on held by another one: the first was merged into the second. */
    void handOver(String fromRecordNo, String toRecordNo, String by);

    boolean isHeld(String sku, String lotNo);

    boolean isHeldBy(String recordNo);

    /** Newest first, released ones included. */
    List<LotHold> holdsOf(String sku, String lotNo);
}
