package org.qualoop.trace.imports;

/**
 * How a file is written.
 *
 * @param charset of a CSV, null for a workbook
 * @param delimiter of a CSV, null for a workbook
 */
record FileFormat(Type type, String charset, Character delimiter) {

    enum Type {
        CSV,
        XLSX
    }
}
