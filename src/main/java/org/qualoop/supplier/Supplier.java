package org.qualoop.supplier;

/** A supplier as the ERP knows it; {@code category} and {@code contactEmail} may be null. */
public record Supplier(String code, String name, String category, String contactEmail) {}
