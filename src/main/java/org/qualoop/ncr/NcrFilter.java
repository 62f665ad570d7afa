package org.qualoop.ncr;

import java.time.Instant;
import org.qualoop.inspection.Severity;

/**
 * Every field may be null: no restriction.
 *
 * @param dueBefore open and due before then
 * @param text the end of its number, or its whole lot, SKU, order or supplier
 */
public record NcrFilter(
        NcrStatus status,
        Severity severity,
        SourceKind source,
        String supplier,
        String sku,
        String lot,
        String order,
        String owner,
        NcrStage stage,
        Instant dueBefore,
        String text) {

    public NcrFilter(
            NcrStatus status,
            Severity severity,
            SourceKind source,
            String supplier,
            String sku,
            String lot,
            String order,
            String owner) {
        this(status, severity, source, supplier, sku, lot, order, owner, null, null, null);
    }

    /** The same restrictions, and this stage. */
    public NcrFilter at(NcrStage stage) {
        return new NcrFilter(status, severity, source, supplier, sku, lot, order, owner, stage, dueBefore, text);
    }

    /** The same restrictions, and what was due before then; null lifts that one. */
    public NcrFilter dueBefore(Instant due) {
        return new NcrFilter(status, severity, source, supplier, sku, lot, order, owner, stage, due, text);
    }

    /** The same restrictions, and this text; null lifts that one. */
    public NcrFilter saying(String words) {
        return new NcrFilter(status, severity, source, supplier, sku, lot, order, owner, stage, dueBefore, words);
    }

    public static NcrFilter none() {
        return new NcrFilter(null, null, null, null, null, null, null, null);
    }

    public static NcrFilter open() {
        return new NcrFilter(NcrStatus.OPEN, null, null, null, null, null, null, null);
    }

    public static NcrFilter ofLot(String sku, String lot) {
        return new NcrFilter(null, null, null, null, sku, lot, null, null);
    }
}
