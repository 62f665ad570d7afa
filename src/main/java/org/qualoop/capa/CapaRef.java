package org.qualoop.capa;

/**
 * The CAPA that answers a problem.
 *
 * @param joined whether it was open before
 */
public record CapaRef(String capaNo, boolean joined) {}
