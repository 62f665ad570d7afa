package org.qualoop.trace.importer;

import java.util.List;
import java.util.Map;

/**
 * A row of a CSV file.
 *
 * @param line its number in the file, the header being 1
 */
record Row(String file, long line, Map<String, String> values) {

    /** A row in its place: within a group, or within a list. */
    record Placed(Row row, List<Row> group, String groupText, int index) {

        static Placed alone(Row row, int index) {
            return new Placed(row, List.of(row), "", index);
        }
    }
}
