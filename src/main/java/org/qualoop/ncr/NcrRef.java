package org.qualoop.ncr;

/**
 * The NCR that answers a report.
 *
 * @param joined whether it was there before
 */
public record NcrRef(String ncrNo, boolean joined) {}
