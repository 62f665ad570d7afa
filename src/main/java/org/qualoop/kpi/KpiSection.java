package org.qualoop.kpi;

import java.time.LocalDate;
import java.util.Map;

/** What another room adds to a figure in the answer of all figures, such as the categories of the cost of quality. */
public interface KpiSection {

    /** Name of the figure in the answer; a new one, or one that is counted. */
    String name();

    /**
     * Further fields of the figure, written as JSON as they are.
     *
     * @param from in UTC, as {@code to} included
     */
    Map<String, ?> of(LocalDate from, LocalDate to, Slice slice);
}
