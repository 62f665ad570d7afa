package org.qualoop.platform.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What the engine's identity tables do not know of a user. */
@Mapper
public interface UserStateMapper {

    List<StateRow> all();

    /** Makes a row where there is none; one that is there stays. */
    void add(String userId);

    /** @param at null unlocks */
    void lock(String userId, Instant at, String by, String reason);

    void mustChange(String userId, boolean mustChange);

    void end(String userId, Instant at);

    void loggedIn(String userId, Instant at);

    record StateRow(
            String userId,
            Instant lockedAt,
            String lockedBy,
            String lockReason,
            boolean mustChange,
            Instant endedAt,
            Instant lastLoginAt) {}
}
