package org.qualoop.ncr;

/** An NCR goes on under another number. Published in the transaction of the merge. */
public record NcrMerged(String ncrNo, String into) {}
