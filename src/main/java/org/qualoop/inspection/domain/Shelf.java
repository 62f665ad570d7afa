package org.qualoop.inspection.domain;

/**
 * Remaining shelf life in days; both null where none is demanded.
 */
record Shelf(Integer remaining, Integer demanded) {

    boolean tooShort() {
        return demanded != null && remaining != null && remaining < demanded;
    }
}
