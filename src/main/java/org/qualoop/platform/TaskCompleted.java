package org.qualoop.platform;

import java.time.Instant;

/** A person has completed a user task. Published in the same transaction. */
public record TaskCompleted(String recordNo, String processInstanceId, String taskKey, String user, Instant at) {}
