package org.qualoop.ncr;

/** What becomes of an NCR's goods is decided. Published in the same transaction. */
public record NcrDisposed(String ncrNo, Disposition disposition) {}
