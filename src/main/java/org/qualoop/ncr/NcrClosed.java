package org.qualoop.ncr;

/** An NCR is closed or rejected. Published in the same transaction. */
public record NcrClosed(String ncrNo, NcrStatus status) {}
