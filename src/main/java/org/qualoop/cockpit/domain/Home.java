package org.qualoop.cockpit.domain;

import java.time.Instant;
import java.util.List;

/**
 * What one person sees first.
 *
 * @param rings open alerts that concern him; null when none ever does
 */
public record Home(
        List<TaskRow> mine,
        List<TaskRow> team,
        List<TaskRow> late,
        List<Notice> notices,
        List<Figure> figures,
        List<Rings.Ring> rings) {

    /** @param label message key; {@code tone} colours it: empty, {@code is-bad}, {@code is-warm} */
    public record Figure(String label, long value, String url, String icon, String tone) {}

    public record Notice(String title, String text, String url, Instant at, boolean unread) {}
}
