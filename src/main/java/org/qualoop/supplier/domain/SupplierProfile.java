package org.qualoop.supplier.domain;

/** What is known of a supplier, from the master data or, before the ERP knows it, from its newest application. */
public record SupplierProfile(String code, String name, String category, String contactEmail) {}
