package org.qualoop.platform;

import java.time.Instant;

/**
 * The record has an owner, or another one. Published in the transaction of the assignment.
 *
 * @param previousOwner null at first
 * @param step id of the step in the diagram that assigned: a diagram may have owners of single branches beside its own
 */
public record OwnerAssigned(
        String recordNo,
        String processInstanceId,
        String group,
        String owner,
        String previousOwner,
        Instant dueAt,
        Reason reason,
        Instant at,
        String step) {

    public enum Reason {
        ASSIGNED,
        REASSIGNED,
        ESCALATED,
        /** By a lead or a quality manager, who acts in this thread. */
        GIVEN
    }
}
