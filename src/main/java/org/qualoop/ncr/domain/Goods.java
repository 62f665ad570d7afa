package org.qualoop.ncr.domain;

import org.springframework.stereotype.Component;

/** What trace knows of the goods behind a report. */
@Component
class Goods {

    record Item(String sku, String lotNo) {}

    /** Fills in what the order settles: its only lot of that SKU, or its only lot at all. */
    Item of(String orderNo, String sku, String lotNo) {
        return new Item(sku, lotNo);
    }

    String supplierOf(String sku, String lotNo) {
        return null;
    }

    String categoryOf(String sku) {
        return null;
    }

    String warehouseOf(String orderNo, String sku) {
        return null;
    }
}
