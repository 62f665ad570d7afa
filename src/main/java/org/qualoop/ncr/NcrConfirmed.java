package org.qualoop.ncr;

/** A person has confirmed the fault of an NCR and how bad it is. Published in the same transaction. */
public record NcrConfirmed(String ncrNo) {}
