package org.qualoop.inspection;

/** Every field may be null: no restriction. */
public record InspectionFilter(InspectionStatus status, String supplier, String sku, String lot) {

    public static InspectionFilter ofLot(String sku, String lot) {
        return new InspectionFilter(null, null, sku, lot);
    }

    public static InspectionFilter open() {
        return new InspectionFilter(InspectionStatus.OPEN, null, null, null);
    }
}
