package org.qualoop.supplier.domain;

/**
 * What somebody asks for when he applies for a supplier.
 *
 * @param name null: as the master data know it
 * @param category null: as the master data know it
 * @param contactEmail null: as the master data know it
 * @param words why; may be null
 */
public record Application(String name, String category, String contactEmail, String words) {

    static final Application OF_A_KNOWN_SUPPLIER = new Application(null, null, null, null);
}
