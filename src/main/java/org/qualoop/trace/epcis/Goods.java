package org.qualoop.trace.epcis;

/**
 * Units of goods that an event names.
 *
 * @param lotNo null when the event does not tell it
 * @param serialNo null for goods that are counted only
 * @param packaging whether the SKU is packaging
 */
record Goods(String sku, String lotNo, String serialNo, boolean packaging, int qty) {}
