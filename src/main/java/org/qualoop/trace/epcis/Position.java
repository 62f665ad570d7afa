package org.qualoop.trace.epcis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import org.qualoop.platform.Problem;

/**
 * The place of an event in the order of an answer.
 *
 * @param source rank of where it comes from
 * @param key key of its row there
 * @param part twice the row's revision, and one more for the second of two events that one row tells
 */
record Position(Instant time, int source, String key, int part) {

    private static final String SEPARATOR = "\u001f";

    static Comparator<Position> order(boolean ascending) {
        Comparator<Instant> times = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(Position::time, times)
                .thenComparing(Position::source)
                .thenComparing(Position::key)
                .thenComparing(Position::part);
    }

    /** A page token that goes on behind this place, for the same query only. */
    String token(String query, int told) {
        String text = String.join(
                SEPARATOR,
                time.toString(),
                "" + source,
                key,
                "" + part,
                "" + told,
                Integer.toHexString(query.hashCode()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where a token goes on.
     *
     * @param told how many events the pages before it had
     */
    record Start(Position after, int told) {}

    /** @throws Problem 400 when the token is none, or of another query */
    static Start start(String token, String query) {
        if (token == null) {
            return new Start(null, 0);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(SEPARATOR);
            if (parts[5].equals(Integer.toHexString(query.hashCode()))) {
                Position after = new Position(
                        Instant.parse(parts[0]), Integer.parseInt(parts[1]), parts[2], Integer.parseInt(parts[3]));
                return new Start(after, Integer.parseInt(parts[4]));
            }
        } catch (RuntimeException broken) {
            throw Problem.badRequest("/nextPageToken", "is not a token of this server");
        }
        throw Problem.badRequest("/nextPageToken", "belongs to another query");
    }
}
