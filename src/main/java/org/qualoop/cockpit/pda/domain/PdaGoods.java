package org.qualoop.cockpit.pda.domain;

import java.util.List;

/**
 * Goods that should be in the hand.
 *
 * @param name null while unknown
 * @param qty units of the SKU
 * @param codes what a scanner may read from one unit
 */
public record PdaGoods(String sku, String name, int qty, List<String> codes) {}
