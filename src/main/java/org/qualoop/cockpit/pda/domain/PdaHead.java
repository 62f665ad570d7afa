package org.qualoop.cockpit.pda.domain;

import java.time.Instant;
import java.util.List;

/**
 * An open job in the list of a PDA.
 *
 * @param mine whether it is assigned to who asks; else his group may take it
 * @param about what it is about, in a few words; null when the record does not say
 * @param codes a scan of any of these opens it
 */
public record PdaHead(
        String taskId,
        String key,
        String name,
        String recordNo,
        Instant dueAt,
        boolean mine,
        String about,
        List<String> codes) {}
