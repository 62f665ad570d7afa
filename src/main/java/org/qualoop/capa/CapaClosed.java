package org.qualoop.capa;

/** A CAPA is closed, or was not needed. Published in the same transaction. */
public record CapaClosed(String capaNo, CapaStatus status) {}
