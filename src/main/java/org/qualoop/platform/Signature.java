package org.qualoop.platform;

import java.time.Instant;

/**
 * An electronic signature (21 CFR 11): given with the user's password for one step of one run of a task, never changed.
 *
 * @param recordNo number of the record that the task's process works on
 * @param meaning what the signer said by it, such as approval or review
 */
public record Signature(
        String signatureId,
        String activityInstanceId,
        String taskId,
        String recordNo,
        String sopKey,
        int sopVersion,
        String stepId,
        String signer,
        String printedName,
        String meaning,
        Instant signedAt) {}
