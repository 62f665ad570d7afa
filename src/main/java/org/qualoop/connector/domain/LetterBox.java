package org.qualoop.connector.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.connector.data.ConnectorMapper.DeadLetterRow;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did not get through, of sources and sinks alike: facts that intake refused, effects whose retries are spent. */
@Component
public class LetterBox {

    /** Letters that are shown, and replayed at once. */
    public static final int MOST = 500;

    private static final int LONGEST = 500;
    private static final String NUMBER = "\\d{1,18}";

    private final DeadLetters deadLetters;
    private final Waiting waiting;
    private final MaskedBody masked;
    private final Timeline timeline;

    LetterBox(DeadLetters deadLetters, Waiting waiting, MaskedBody masked, Timeline timeline) {
        this.deadLetters = deadLetters;
        this.waiting = waiting;
        this.masked = masked;
        this.timeline = timeline;
    }

    /**
     * @param body the fact; personal data is hidden until somebody has it revealed
     * @param kind intake kind of a refused fact; absent for an effect, whose {@code recordNo} is told instead
     */
    public record DeadLetter(
            String id, String kind, String recordNo, String body, String reason, Instant createdAt, Integer attempts) {}

    /** @param reason why it is refused again */
    public record Replayed(String id, boolean replayed, String reason) {}

    /** At most {@value #MOST}, oldest first, personal data hidden. */
    public List<DeadLetter> of(Kamelet kamelet) {
        if (kamelet.type() == Kamelet.Type.SINK) {
            return waiting.stuck(kamelet.topic()).stream()
                    .map(s -> new DeadLetter(s.id(), null, s.recordNo(), null, s.reason(), null, null))
                    .toList();
        }
        return deadLetters.open(kamelet.name()).stream()
                .map(letter -> told(letter, masked.of(letter.body())))
                .toList();
    }

    /**
     * The fact as it came; the connector's journal keeps who looked and why. Empty when there is no such letter.
     *
     * @throws Problem 400 without a reason
     */
    @Transactional
    public Optional<DeadLetter> reveal(Kamelet kamelet, String id, String reason, String by) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Problem.badRequest("/reason", "请写明理由，最长 500 字 Say why, in at most 500 characters");
        }
        if (!id.matches(NUMBER)) {
            return Optional.empty();
        }
        return deadLetters.find(kamelet.name(), Long.parseLong(id)).map(letter -> {
            timeline.add(
                    ConnectorPauses.recordNo(kamelet.name()),
                    "connector.personalDataRevealed",
                    by,
                    Map.of("letter", id, "reason", why));
            return told(letter, letter.body());
        });
    }

    private static DeadLetter told(DeadLetterRow letter, String body) {
        return new DeadLetter(
                Long.toString(letter.deadLetterId()),
                letter.kind(),
                null,
                body,
                letter.reason(),
                letter.createdAt(),
                letter.attempts());
    }

    /** A second replay changes nothing; empty when there is no such letter. */
    public Optional<Replayed> replay(Kamelet kamelet, String id, String by) {
        if (kamelet.type() == Kamelet.Type.SINK) {
            return waiting.tryAgain(kamelet.topic(), id) ? Optional.of(new Replayed(id, true, null)) : Optional.empty();
        }
        return id.matches(NUMBER)
                ? deadLetters
                        .replay(kamelet.name(), Long.parseLong(id), by)
                        .map(replay -> new Replayed(id, replay.replayed(), replay.reason()))
                : Optional.empty();
    }
}
