package org.qualoop.cockpit.domain;

import java.math.BigDecimal;
import java.util.List;
import org.qualoop.cockpit.domain.DossierRows.Row;
import org.qualoop.delivery.CareView;
import org.qualoop.platform.EvidenceView;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.trace.OrderArchives.Archive;

/**
 * An order as the customer-service console shows it.
 *
 * @param parcels where its goods are: {@code CANCELLED}, {@code NOT_LEFT}, {@code MOVING}, {@code EXCEPTION},
 *     {@code CAME_BACK} or {@code DELIVERED}
 * @param seen stands for the records of the order at this moment; who acts hands it back
 * @param wrongSku what was packed by mistake, null when nothing
 * @param past records of this order
 * @param customers records of the customer's other orders
 */
public record ConsoleOrder(
        Archive archive,
        ShipmentFacts facts,
        String parcels,
        Advice advice,
        List<Line> lines,
        List<Offer> offers,
        String seen,
        String wrongSku,
        List<Box> boxes,
        List<EvidenceView> photos,
        List<ShipmentFacts.Photo> customersPhotos,
        List<Row> past,
        List<CareView> cares,
        List<OtherOrder> customers) {

    /**
     * What is suggested.
     *
     * @param rule file of the table that says so
     * @param act REISSUE, RETURN, REFUND, WAIT or NONE; {@code reason} is null when nothing is filled in
     */
    public record Advice(String rule, String verdict, String act, ConsoleReason reason, List<Because> reasons) {}

    /** One reason of the verdict, and the evidence that bears it. */
    public record Because(String text, List<Clue> clues) {}

    /** @param url where to see it; a part of this page begins with # */
    public record Clue(String label, String text, String url) {}

    /**
     * A line that something can be done about.
     *
     * @param free units that nothing was done about yet
     * @param fill units that stand in the field at first
     * @param takenBy the record that has the others, null when none
     */
    public record Line(
            int lineNo, String sku, String name, int ordered, int missing, int free, int fill, String takenBy) {}

    /** An act, why it cannot be taken ({@code stop}), and what to know before ({@code warn}); both null as a rule. */
    public record Offer(ConsoleAct act, Hint stop, Hint warn) {}

    /** @param code of a message {@code console.hint.<code>} with the number in it */
    public record Hint(String code, String no) {}

    /** A parcel with what was expected and scanned side by side. */
    public record Box(ShipmentFacts.Parcel parcel, List<Pair> pairs, boolean ownOnly) {

        public boolean scanned() {
            return parcel.check() != null;
        }
    }

    /**
     * A SKU expected and scanned.
     *
     * @param orders other orders that the units belong to as well
     * @param video at the second of its first scan, null without one
     */
    public record Pair(
            String sku,
            String name,
            BigDecimal unitGrams,
            int expected,
            Integer scanned,
            List<String> orders,
            String video) {

        public boolean differs() {
            return scanned != null && scanned != expected;
        }
    }

    /** Another order of the customer, with its records. */
    public record OtherOrder(String orderNo, List<Row> records) {}

    public Offer offer(ConsoleAct act) {
        return offers.stream().filter(one -> one.act() == act).findFirst().orElseThrow();
    }
}
