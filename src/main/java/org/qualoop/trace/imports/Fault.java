package org.qualoop.trace.imports;

/**
 * What is wrong with a cell.
 *
 * @param path of the column, empty for the whole item
 */
record Fault(int row, String path, String detail) {}
