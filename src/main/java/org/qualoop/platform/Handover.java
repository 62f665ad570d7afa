package org.qualoop.platform;

import java.util.List;

/** Gives open tasks to other people. */
public interface Handover {

    /**
     * To whom the task may be given: everybody of its candidate groups who is not locked, without who has it now. Who is
     * away comes last.
     *
     * @throws Problem 404 when there is no such open task, 403 when the current user may not give it to others
     */
    List<Candidate> candidates(String taskId);

    /**
     * Gives the task and whatever else its owner has to do in the same process to somebody else. The record's room hears
     * of it by {@link OwnerAssigned}; the new owner has to accept it like any other.
     *
     * @param from who has it now as far as the giver knows, or null when nobody has it
     * @throws Problem 404 and 403 as above, 409 when somebody else has it or it is over, 422 when the person is not one of
     *     the candidates
     */
    void give(String taskId, String from, String to);

    /** Whether the current user may give such a task to others: the lead of one of its groups, and who looks after it. */
    boolean mayGive(TaskView task);

    /**
     * @param name printed name
     * @param away not at work today
     */
    record Candidate(String user, String name, boolean away) {}
}
