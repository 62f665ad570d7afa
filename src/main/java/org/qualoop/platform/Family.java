package org.qualoop.platform;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Processes that a company switches on together, by their keys. Quality exceptions (NCR) and manual effects carry all of
 * them and are always on, and so is every process of one's own that stands here in no family.
 */
public enum Family {
    COMPLAINTS("customer-case"),
    RETURNS("return-inspection", "unclaimed-parcel"),
    INSPECTION("inbound-inspection"),
    RECHECK("shipment-recheck"),
    REISSUE("mis-shipment", "reissue"),
    DELIVERY("parcel-care", "parcel-claim"),
    RECALL("lot-recall", "recall-containment", "recall-remedies"),
    CAPA("corrective-action"),
    SUPPLIER("supplier-qualification", "supplier-suspension", "supplier-watch"),
    CLAIMS("supplier-claim"),
    TRAINING("training");

    private final Set<String> processes;

    Family(String... processes) {
        this.processes = Set.of(processes);
    }

    /** Keys of its processes. */
    public Set<String> processes() {
        return processes;
    }

    public static Optional<Family> ofProcess(String key) {
        return Arrays.stream(values())
                .filter(family -> family.processes.contains(key))
                .findFirst();
    }
}
