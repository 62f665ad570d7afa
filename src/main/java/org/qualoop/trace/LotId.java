package org.qualoop.trace;

/** A lot. Printed lot numbers repeat across SKUs and factories, so only both together name one. */
public record LotId(String sku, String lotNo) {}
