package org.qualoop.platform;

import java.time.Instant;

/**
 * The record has an owner, or another one. Published in the transaction of the assignment.
 *
 * @param previousOwner null at first
 */
public record OwnerAssigned(
        String recordNo,
        String processInstanceId,
        String group,
        String owner,
        String previousOwner,
        Instant dueAt,
        Reason reason,
        Instant at) {

    public enum Reason {
        ASSIGNED,
        REASSIGNED,
        ESCALATED
    }
}
