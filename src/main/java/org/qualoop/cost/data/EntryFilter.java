package org.qualoop.cost.data;

import java.time.Instant;
import org.qualoop.cost.Basis;
import org.qualoop.cost.Category;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;

/**
 * Which ledger lines are asked for; every field may be null. {@code from} is inclusive, {@code to} is not.
 *
 * @param series letters before the record's number such as NCR, or CHARGE
 * @param party whose part of the lines; {@value #UNDECIDED}: what nobody answers for yet
 */
public record EntryFilter(
        Instant from,
        Instant to,
        Category category,
        Kind kind,
        Stage stage,
        String event,
        String record,
        String order,
        String sku,
        String lot,
        String supplier,
        Basis basis,
        String series,
        String party) {

    public static final String UNDECIDED = "UNDECIDED";

    private static final EntryFilter ALL =
            new EntryFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public static EntryFilter ofEvent(String eventNo) {
        return new EntryFilter(null, null, null, null, null, eventNo, null, null, null, null, null, null, null, null);
    }

    public static EntryFilter ofRecord(String recordNo) {
        return new EntryFilter(null, null, null, null, null, null, recordNo, null, null, null, null, null, null, null);
    }

    public static EntryFilter ofOrder(String orderNo) {
        return new EntryFilter(null, null, null, null, null, null, null, orderNo, null, null, null, null, null, null);
    }

    public static EntryFilter ofLot(String sku, String lotNo) {
        return ALL.about(sku, lotNo, null);
    }

    public static EntryFilter between(Instant from, Instant to) {
        return new EntryFilter(from, to, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same lines, only of these goods. */
    public EntryFilter about(String goodsSku, String lotNo, String supplierCode) {
        return new EntryFilter(
                from,
                to,
                category,
                kind,
                stage,
                event,
                record,
                order,
                goodsSku,
                lotNo,
                supplierCode,
                basis,
                series,
                party);
    }
}
