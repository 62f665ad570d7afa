package org.qualoop.delivery;

/** Narrows the list of cares; null means any. */
public record CareFilter(CareStatus status, String owner, String order, String carrier) {}
