package org.qualoop.trace.imports;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet shows it, the first being 1
 */
record FileRow(int number, List<String> cells) {

    /** The cell's text; empty beyond the last one. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
