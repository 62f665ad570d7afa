package org.qualoop.platform.domain;

/** Moves a task of a running process from one person to another; the engine does it. */
public interface TaskGiving {

    /** @throws org.qualoop.platform.Problem 409 when it is over, or lies with somebody else than {@code from} */
    void give(String taskId, String from, String to, String group);
}
