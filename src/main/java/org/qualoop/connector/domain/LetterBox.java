package org.qualoop.connector.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What did not get through, of sources and sinks alike: facts that intake refused, effects whose retries are spent. */
@Component
public class LetterBox {

    /** Letters that are shown, and replayed at once. */
    public static final int MOST = 500;

    private final DeadLetters deadLetters;
    private final Waiting waiting;

    LetterBox(DeadLetters deadLetters, Waiting waiting) {
        this.deadLetters = deadLetters;
        this.waiting = waiting;
    }

    /** @param kind intake kind of a refused fact; absent for an effect, whose {@code recordNo} is told instead */
    public record DeadLetter(
            String id, String kind, String recordNo, String body, String reason, Instant createdAt, Integer attempts) {}

    /** @param reason why it is refused again */
    public record Replayed(String id, boolean replayed, String reason) {}

    /** At most {@value #MOST}, oldest first. */
    public List<DeadLetter> of(Kamelet kamelet) {
        if (kamelet.type() == Kamelet.Type.SINK) {
            return waiting.stuck(kamelet.topic()).stream()
                    .map(s -> new DeadLetter(s.id(), null, s.recordNo(), null, s.reason(), null, null))
                    .toList();
        }
        return deadLetters.open(kamelet.name()).stream()
                .map(l -> new DeadLetter(
                        Long.toString(l.deadLetterId()),
                        l.kind(),
                        null,
                        l.body(),
                        l.reason(),
                        l.createdAt(),
                        l.attempts()))
                .toList();
    }

    /** A second replay changes nothing; empty when there is no such letter. */
    public Optional<Replayed> replay(Kamelet kamelet, String id, String by) {
        if (kamelet.type() == Kamelet.Type.SINK) {
            return waiting.tryAgain(kamelet.topic(), id) ? Optional.of(new Replayed(id, true, null)) : Optional.empty();
        }
        return id.matches("\\d{1,18}")
                ? deadLetters
                        .replay(kamelet.name(), Long.parseLong(id), by)
                        .map(replay -> new Replayed(id, replay.replayed(), replay.reason()))
                : Optional.empty();
    }
}
