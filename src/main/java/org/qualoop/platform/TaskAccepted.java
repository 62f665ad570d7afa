package org.qualoop.platform;

import java.time.Instant;

/** The assignee has touched the task for the first time. Published in the same transaction. */
public record TaskAccepted(String recordNo, String processInstanceId, String taskKey, String user, Instant at) {}
