/**
 * Import of files that people have: an uploaded CSV or XLSX is stored, read row by row by a layout, offered to the intake
 * batch by batch with its progress in the same transaction, and given back with the errors beside their rows.
 */
package org.qualoop.trace.imports;
