package org.qualoop.inspection;

/** The last hold of a lot was lifted. Published in the transaction of the release. */
public record LotReleased(String sku, String lotNo, String recordNo) {}
