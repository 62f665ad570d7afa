package org.qualoop.ncr;

/** An NCR was opened. Published in the same transaction. */
public record NcrOpened(String ncrNo) {}
