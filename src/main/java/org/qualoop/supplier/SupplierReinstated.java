package org.qualoop.supplier;

import java.time.Instant;

/** A suspended supplier may deliver again. Published synchronously, in the same transaction. */
public record SupplierReinstated(String supplierCode, Instant at) {}
