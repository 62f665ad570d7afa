package org.qualoop.ncr;

import org.qualoop.inspection.Severity;

/** Every field may be null: no restriction. */
public record NcrFilter(
        NcrStatus status,
        Severity severity,
        SourceKind source,
        String supplier,
        String sku,
        String lot,
        String order,
        String owner,
        NcrStage stage) {

    public NcrFilter(
            NcrStatus status,
            Severity severity,
            SourceKind source,
            String supplier,
            String sku,
            String lot,
            String order,
            String owner) {
        this(status, severity, source, supplier, sku, lot, order, owner, null);
    }

    /** The same restrictions, and this stage. */
    public NcrFilter at(NcrStage stage) {
        return new NcrFilter(status, severity, source, supplier, sku, lot, order, owner, stage);
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

    public static NcrFilter ofOwner(String owner) {
        return new NcrFilter(NcrStatus.OPEN, null, null, null, null, null, null, owner);
    }
}
