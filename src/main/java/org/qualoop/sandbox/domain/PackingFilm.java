package org.qualoop.sandbox.domain;

import java.time.Instant;

/** The film of a packing table. All parcels show the same drawn clip, which says that it is simulated. */
public final class PackingFilm {

    /** In the class path; 72 seconds. */
    public static final String CLIP = "sandbox/packing.webm";

    private static final long BEGINS = 90;
    private static final long BETWEEN_SCANS = 8;

    private PackingFilm() {}

    static String url(String shipmentNo) {
        return "/sandbox/films/" + shipmentNo + ".webm";
    }

    /** @param scan counts from 0 */
    static Instant scannedAt(Instant shipped, int scan) {
        return shipped.minusSeconds(BEGINS - BETWEEN_SCANS * scan);
    }
}
