package org.qualoop.reissue.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.data.ReissueLineRow;

/** The facts in the words of {@code mis-shipment-verdict}. */
final class Scalars {

    private Scalars() {}

    static Map<String, Object> of(
            ParcelFacts parcels, List<ShipmentFacts.Line> lines, List<ReissueLineRow> reissued, String claimed) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("otherParcel", other(parcels));
        inputs.put("reissued", reissued.stream().mapToInt(ReissueLineRow::qty).sum());
        inputs.put("scanned", scanned(parcels));
        inputs.put("allShipped", lines.stream().allMatch(line -> line.shipped() >= line.ordered()));
        inputs.put("weight", parcels.weight());
        inputs.put("claimed", claimed);
        return inputs;
    }

    /** Nothing at all is known of the order yet. */
    static Map<String, Object> nothing() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("otherParcel", "UNKNOWN");
        inputs.put("reissued", 0);
        inputs.put("scanned", "NOT_SCANNED");
        inputs.put("allShipped", false);
        inputs.put("weight", null);
        inputs.put("claimed", null);
        return inputs;
    }

    private static String other(ParcelFacts parcels) {
        if (parcels.others().isEmpty()) {
            return parcels.left().isEmpty() ? "UNKNOWN" : "NONE";
        }
        return parcels.packing().isEmpty() ? "MOVING" : "PACKING";
    }

    private static String scanned(ParcelFacts parcels) {
        if (parcels.checks().findAny().isEmpty()) {
            return "NOT_SCANNED";
        }
        if (!parcels.strangers().isEmpty()) {
            return "WRONG";
        }
        return parcels.checks().anyMatch(check -> check.scanned() < check.expected()) ? "MISSING" : "ALL";
    }
}
