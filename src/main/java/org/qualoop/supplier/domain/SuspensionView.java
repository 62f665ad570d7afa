package org.qualoop.supplier.domain;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.TaskView;

/**
 * A warning or a suspension with its open tasks.
 *
 * @param graceUntil until then the supplier was only warned; null: suspended at once
 * @param suspendedAt null: not suspended, or not yet
 */
public record SuspensionView(
        String suspensionNo,
        String supplierCode,
        String cause,
        String reason,
        String status,
        Instant openedAt,
        String openedBy,
        Instant graceUntil,
        Instant suspendedAt,
        Instant closedAt,
        String conclusion,
        String owner,
        String ownerGroup,
        Instant dueAt,
        String processInstanceId,
        List<TaskView> tasks) {}
