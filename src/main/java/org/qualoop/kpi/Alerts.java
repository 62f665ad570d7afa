package org.qualoop.kpi;

import java.util.List;
import java.util.Optional;

/** The open signals. */
public interface Alerts {

    /** Newest first, at most 500. */
    List<Alert> open();

    Optional<Alert> find(String alertNo);

    /** What the alert rests on; empty when there is no such alert. */
    Optional<AlertChart> chart(String alertNo);

    /** The exception that this alert led to or joined. */
    void joined(String alertNo, String ncrNo);

    /** Closes the alerts of an exception that is closed; what happens afterwards is judged anew. */
    void closeOf(String ncrNo, String reason);

    /**
     * Closes an alert by hand.
     *
     * @throws org.qualoop.platform.Problem 404 when there is none, 409 when it is closed, 400 without a reason
     */
    Alert close(String alertNo, String reason, String by);

    /** Judges what changed since the last look; happens by itself every minute. */
    void look();
}
