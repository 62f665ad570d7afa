package org.qualoop.capa;

/** Every field may be null: no restriction. */
public record CapaFilter(CapaStatus status, String owner, String sku, String supplier, String defectCode) {

    public static CapaFilter none() {
        return new CapaFilter(null, null, null, null, null);
    }

    public static CapaFilter open() {
        return new CapaFilter(CapaStatus.OPEN, null, null, null, null);
    }
}
