package org.qualoop.inspection.domain;

import java.util.List;

/**
 * One difference between two versions of an SOP.
 *
 * @param stepId null for the SOP's own names
 * @param fields what differs; empty for a step that only moved
 */
public record SopChange(String stepId, Kind kind, List<Field> fields) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** @param name as in the API; before or after is empty where there was nothing */
    public record Field(String name, String before, String after) {}
}
