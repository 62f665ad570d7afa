package org.qualoop.connector.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** How far each polled source has read, and which node reads it now. */
@Mapper
public interface ConnectorMapper {

    void addCursor(String name);

    CursorRow cursor(String name);

    List<CursorRow> cursors();

    /** Takes or prolongs the lease; 0 when another node holds it. */
    int lease(String name, String node, Instant now, Instant until);

    /** Only the holder of the lease moves the cursor. */
    int moveCursor(String name, String node, String position, Instant now);

    void releaseLeases(String node);

    void addStat(StatRow stat);

    List<StatRow> stats();

    void addDeadLetter(String name, String kind, String body, String bodyHash, String reason, Instant createdAt);

    DeadLetterRow deadLetter(String name, long id);

    List<DeadLetterRow> openDeadLetters(String name, int limit);

    List<CountRow> deadLetterCounts();

    void deadLetterReplayed(long id, Instant at, String by);

    void deadLetterRefused(long id, String reason);

    String hookAnswer(String connector, String webhookId);

    void addHook(String connector, String webhookId, Instant receivedAt, String answer);

    int forgetHooks(Instant before);

    record CursorRow(String name, String position, String leaseBy, Instant leaseUntil, Instant polledAt) {}

    record StatRow(
            String name,
            long okCount,
            long failedCount,
            long refusedCount,
            Instant lastOkAt,
            Instant lastErrorAt,
            String lastError) {}

    record DeadLetterRow(
            long deadLetterId,
            String name,
            String kind,
            String body,
            String reason,
            Instant createdAt,
            int attempts,
            Instant replayedAt,
            String replayedBy) {}

    record CountRow(String name, long count) {}
}
