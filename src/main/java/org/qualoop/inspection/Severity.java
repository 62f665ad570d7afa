package org.qualoop.inspection;

/** How bad a defect is, worst first. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR;

    public boolean isWorseThan(Severity other) {
        return compareTo(other) < 0;
    }

    public Severity worseOf(Severity other) {
        return isWorseThan(other) ? this : other;
    }
}
