package org.qualoop.kpi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of the house: what is counted over what. */
public enum Kpi {
    /** Units received back ÷ units shipped, by the day of shipping. */
    RETURN_RATE("returnRate", Basis.SHIPPED, 1, 30),
    /** Units asked back ÷ units shipped in the same window. */
    RETURN_REQUEST_RATE("returnRequestRate", Basis.OWN, 1, 0),
    /** Lots accepted at first inspection ÷ lots inspected. */
    INSPECTION_PASS_RATE("inspectionPassRate", Basis.OWN, 1, 0),
    /** Shipment lines confirmed wrong or short ÷ lines shipped × 10⁶, by the day of shipping. */
    MIS_SHIPMENT_PPM("misShipmentPpm", Basis.SHIPPED, 1_000_000, 15),
    /** Hours from the customer's words to the case closed, by the day of closing. */
    COMPLAINT_RESOLUTION_HOURS("complaintResolutionHours", Basis.DURATION, 1, 0),
    /** Minutes from the customer's words to the owner's first action, by the day of that action. */
    FIRST_RESPONSE_MINUTES("firstResponseMinutes", Basis.DURATION, 1, 0),
    /** Parcels delivered by the promised day ÷ parcels delivered. */
    ON_TIME_DELIVERY("onTimeDelivery", Basis.OWN, 1, 0),
    /** Orders refunded for quality reasons ÷ orders paid, by the day of the order. */
    QUALITY_REFUND_RATE("qualityRefundRate", Basis.PLACED, 1, 30),
    /** Orders with a damage code ÷ orders shipped, by the day of shipping. */
    DAMAGE_RATE("damageRate", Basis.SHIPPED, 1, 15),
    /** Loss by the cost ledger ÷ revenue shipped, both in CNY, in the same window. */
    COST_OF_QUALITY("costOfQuality", Basis.OWN, 1, 0),
    /** Reports of a fault that stood ÷ units shipped in the same window × 10⁶. */
    FAULT_REPORT_PPM("faultReportPpm", Basis.OWN, 1_000_000, 0),
    /** Minutes that a task lay with a department until it was done or passed on, by the day that ended it. */
    WAITING_MINUTES("waitingMinutes", Basis.DURATION, 1, 0),
    /** Times that a department passed a task on to another owner ÷ times that it had one. */
    HANDOVER_RATE("handoverRate", Basis.OWN, 1, 0),
    /**
     * Lots that turned out bad outside although an inspection had passed them ÷ lots that inspections passed, by the day
     * of passing.
     */
    ESCAPED_DEFECT_RATE("escapedDefectRate", Basis.OWN, 1, 30),
    /** Lines confirmed wrong or short although a recheck had passed them ÷ lines that rechecks passed, by the day of passing. */
    RECHECK_ESCAPE_RATE("recheckEscapeRate", Basis.OWN, 1, 15);

    private static final Map<String, Kpi> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kpi::key, kpi -> kpi));
    private static final Set<String> DAMAGE_CODES = Set.of("BROKEN", "LEAKAGE", "PACKAGING");

    /** Which day an event counts on. */
    public enum Basis {
        /** The day it happened. */
        OWN,
        /** The day the goods were shipped. */
        SHIPPED,
        /** The day the order was placed. */
        PLACED,
        /** The day it ended; the numerator is a duration and the denominator one case. */
        DURATION
    }

    private final String key;
    private final Basis basis;
    private final BigDecimal scale;
    private final int matureDays;

    Kpi(String key, Basis basis, long scale, int matureDays) {
        this.key = key;
        this.basis = basis;
        this.scale = BigDecimal.valueOf(scale);
        this.matureDays = matureDays;
    }

    /** The name in the API. */
    public String key() {
        return key;
    }

    public Basis basis() {
        return basis;
    }

    /** What numerator ÷ denominator is multiplied by. */
    public BigDecimal scale() {
        return scale;
    }

    /** Days until most of what will be counted against a day has been; a younger day is too young to judge. */
    public int matureDays() {
        return matureDays;
    }

    public boolean isDuration() {
        return basis == Basis.DURATION;
    }

    /** Whether it counts events among things, so that chance has a law for it; durations and money do not. */
    public boolean isShare() {
        return !isDuration() && this != COST_OF_QUALITY;
    }

    /** Whether more is worse; only passed inspections and timely deliveries are good. */
    public boolean lowerIsBetter() {
        return this != INSPECTION_PASS_RATE && this != ON_TIME_DELIVERY;
    }

    /** Whether this code of the defect catalogue means damage on the way; null does not. */
    public static boolean isDamage(String defectCode) {
        return defectCode != null && DAMAGE_CODES.contains(defectCode);
    }

    public static Optional<Kpi> of(String key) {
        return Optional.ofNullable(key == null ? null : BY_KEY.get(key));
    }
}
