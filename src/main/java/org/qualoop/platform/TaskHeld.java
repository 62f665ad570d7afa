package org.qualoop.platform;

import java.time.Instant;

/**
 * A stretch of time in which a task lay with one group, now over. Published in the transaction that ended it.
 *
 * @param recordNo of the record that the task is about, never null
 * @param passedOn true when another owner was given it, false when it was done
 */
public record TaskHeld(
        String recordNo, String taskId, String taskKey, String group, Instant from, Instant to, boolean passedOn) {}
