package org.qualoop.cost.domain;

/** Where a cost belongs: the quality event behind its record, the goods and who delivered them. */
record Place(String eventNo, String sku, String lotNo, String supplierCode) {}
