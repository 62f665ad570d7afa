package org.qualoop.supplier;

import java.time.Instant;

/** A supplier may not deliver as before any more. Published synchronously, in the same transaction. */
public record SupplierSuspended(String supplierCode, String reason, Instant at) {}
