package org.qualoop.kpi;

import java.time.LocalDate;

/** A figure that another room keeps, such as the cost of quality, as it stands in the answer of all figures. */
public interface KpiSection {

    /** Its name in the answer. */
    String name();

    /** What is written as JSON as it is. */
    Object of(LocalDate from, LocalDate to, Slice slice);
}
