package org.qualoop.platform.domain;

import java.time.Instant;
import java.util.List;

/** Moves running instances of a process to another version of its diagram, as far as that is safe. */
public interface ProcessMigrations {

    /** Newest first. @throws org.qualoop.platform.Problem 404 when there is no such process */
    List<Version> versions(String process);

    /**
     * Tries the move of every running instance and takes it back.
     *
     * @param to null: the newest version
     * @throws org.qualoop.platform.Problem 404 when there is no such version
     */
    Report tryOut(String process, int from, Integer to);

    /**
     * Moves the running instances, each in a transaction of its own.
     *
     * @param onlyMovable leave behind those that cannot be moved; otherwise one of them stops all
     * @throws org.qualoop.platform.Problem 409 with the reasons when the change is unsafe
     */
    Report move(String process, int from, Integer to, boolean onlyMovable);

    /** @param running instances that are under way in this version */
    record Version(int version, Instant deployedAt, String deployment, long running) {}

    /**
     * @param refusals what makes the change unsafe for whatever instance; empty when nothing does
     * @param more instances beyond those listed
     * @param moved whether this was the move itself
     */
    record Report(
            String process,
            int from,
            int to,
            List<Step> steps,
            List<Reason> refusals,
            List<Instance> instances,
            long movable,
            long blocked,
            long more,
            boolean moved) {}

    /** @param timerAnew whether its timer or message is taken anew from the new version */
    record Step(String element, String name, boolean timerAnew) {}

    /** @param at names of the steps where it stands now */
    record Instance(
            String processInstanceId, String businessKey, List<String> at, boolean canMove, List<Reason> reasons) {}

    record Reason(String element, String zh, String en) {}
}
