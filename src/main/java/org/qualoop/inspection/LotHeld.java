package org.qualoop.inspection;

/** A lot that was free is held now. Published in the transaction of the hold. */
public record LotHeld(String sku, String lotNo, String recordNo) {}
