package org.qualoop.supplier;

import java.util.OptionalInt;

/** A higher room measures how well a supplier delivers; the rules of this room suspend and reinstate by it. */
@FunctionalInterface
public interface SupplierScore {

    /** 0 (worst) to 100; empty while there is too little to judge. */
    OptionalInt of(String supplierCode);
}
