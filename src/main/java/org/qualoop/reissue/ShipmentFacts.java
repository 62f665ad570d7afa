package org.qualoop.reissue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is needed to say whether a parcel was wrong or short, on one screen.
 *
 * @param otherParcels parcels of the order that are still being packed or still moving; shown before anything else
 * @param lines what was ordered against what left and what was scanned
 * @param strangers scanned in a parcel without being expected there
 * @param parcels what left
 * @param photos of the customer and of the house
 * @param earlier numbers of cases, returns, reissues and exceptions of the order
 * @param verdict suggested by {@code mis-shipment-verdict.dmn}
 * @param suggested units that the facts show to be missing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShipmentFacts(
        String orderNo,
        Instant placedAt,
        Verdict verdict,
        List<Other> otherParcels,
        List<Line> lines,
        List<Stranger> strangers,
        List<Parcel> parcels,
        List<Photo> photos,
        List<String> earlier,
        List<Units> suggested) {

    /** @param verdict {@code ON_THE_WAY}, {@code SETTLED}, {@code WRONG_ITEM}, {@code SHORT_SHIPPED},
     *     {@code NOT_SUPPORTED} or {@code UNCLEAR} */
    public record Verdict(String verdict, List<Reason> reasons) {}

    /** @param evidence where to see it, words of the table apart by blanks: {@code SCANS WEIGHT} */
    public record Reason(String verdict, String zh, String en, String evidence) {}

    /** @param state {@code PACKING} or {@code MOVING}; {@code no} is the outbound's or the shipment's */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Other(
            String no, String state, String trackingNo, String lastEvent, Instant lastEventAt, String goods) {}

    /** @param missing units expected in scanned parcels and not scanned, and units that never left */
    public record Line(
            int orderLineNo,
            String sku,
            String name,
            int ordered,
            int shipped,
            int packing,
            int reissued,
            int missing) {}

    public record Stranger(String sku, int qty) {}

    /**
     * @param state {@code SHIPPED}, {@code DELIVERED}, {@code RETURNED} or {@code CANCELLED}
     * @param weightDeltaGrams weighed less expected, null when either is unknown
     * @param check null when nothing was scanned
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Parcel(
            String shipmentNo,
            String state,
            String warehouse,
            String station,
            String packer,
            String picker,
            Instant shippedAt,
            String carrier,
            List<String> trackingNos,
            BigDecimal weightGrams,
            BigDecimal expectedWeightGrams,
            BigDecimal weightDeltaGrams,
            String videoUrl,
            List<Scan> scans,
            List<Check> check,
            List<Event> tracking,
            Weighing weighing) {}

    /**
     * A parcel's weight against what it may be, in grams.
     *
     * @param state {@code LIGHT}, {@code RIGHT}, {@code HEAVY}, or {@code UNKNOWN}
     * @param from who says what it should weigh: {@code WAREHOUSE}, or {@code GOODS} for the sum of unit weights; null
     *     when nobody can
     * @param unweighed SKUs whose unit weight is missing for that
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Weighing(
            String state,
            String from,
            BigDecimal expectedGrams,
            BigDecimal lowestGrams,
            BigDecimal highestGrams,
            List<String> unweighed) {}

    /** @param videoUrl the packing video at this very second, counted from the first scan; null without a video */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Scan(String code, String sku, Instant at, String operator, String videoUrl) {}

    public record Check(String sku, int expected, int scanned) {}

    public record Event(Instant at, String code, String location) {}

    public record Photo(String label, String url) {}

    public record Units(int orderLineNo, String sku, int qty) {}
}
