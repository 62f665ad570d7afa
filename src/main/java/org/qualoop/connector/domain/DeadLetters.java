package org.qualoop.connector.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.connector.data.ConnectorMapper;
import org.qualoop.connector.data.ConnectorMapper.CountRow;
import org.qualoop.connector.data.ConnectorMapper.DeadLetterRow;
import org.qualoop.platform.Sha256;
import org.springframework.stereotype.Component;

/** Facts that intake refused. The same fact refused again is the same letter. */
@Component
public class DeadLetters {

    private static final int REASON = 2_000;
    private static final int SHOWN = 500;

    private final ConnectorMapper mapper;
    private final FactDoor door;
    private final ObjectMapper json;
    private final Clock clock;

    DeadLetters(ConnectorMapper mapper, FactDoor door, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.door = door;
        this.json = json;
        this.clock = clock;
    }

    /** @param reason why it is still refused; absent when it went in */
    public record Replay(long id, boolean replayed, String reason) {}

    void keep(String name, String kind, JsonNode body, String reason) {
        String text = body.toString();
        mapper.addDeadLetter(name, kind, text, Sha256.hex(kind + text), cut(reason), clock.instant());
    }

    public List<DeadLetterRow> open(String name) {
        return mapper.openDeadLetters(name, SHOWN);
    }

    Optional<DeadLetterRow> find(String name, long id) {
        return Optional.ofNullable(mapper.deadLetter(name, id));
    }

    Map<String, Long> counts() {
        return mapper.deadLetterCounts().stream().collect(Collectors.toMap(CountRow::name, CountRow::count));
    }

    /** Gives the fact to intake again. A letter that went in once stays so: replaying it again changes nothing. */
    public Optional<Replay> replay(String name, long id, String by) {
        return Optional.ofNullable(mapper.deadLetter(name, id)).map(letter -> {
            if (letter.replayedAt() != null) {
                return new Replay(id, true, null);
            }
            String reason =
                    door.take(letter.kind(), List.of(parse(letter.body())), by).get(0);
            if (reason == null) {
                mapper.deadLetterReplayed(id, clock.instant(), by);
            } else {
                mapper.deadLetterRefused(id, cut(reason));
            }
            return new Replay(id, reason == null, reason);
        });
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored dead letter is not JSON", e);
        }
    }

    private static String cut(String reason) {
        return reason.length() <= REASON ? reason : reason.substring(0, REASON);
    }
}
