package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/**
 * A record's journal in words. The message behind {@code timeline.<code>} names the entry's details in braces:
 * {@code 已分派给 {to}}; what it does not name is left out.
 */
@Component
public class Story {

    private static final Pattern BAD = Pattern.compile(
            ".*(held|late|overdue|escalated|ESCALATED|refused|rejected|raised|reopened|failed|safety|disputed).*");
    private static final Pattern GOOD =
            Pattern.compile(".*(closed|released|completed|accepted|refunded|confirmed|done|paid|replied).*");
    private static final Pattern LEFT_OVER = Pattern.compile("\\{[A-Za-z0-9_]+}");

    /** Details that say nothing to a reader. */
    private static final Set<String> HIDDEN = Set.of("processInstanceId", "taskId", "key", "ref", "step", "dueAt");

    private final Timeline timeline;
    private final Words words;
    private final Labels labels;

    Story(Timeline timeline, Words words, Labels labels) {
        this.timeline = timeline;
        this.words = words;
        this.labels = labels;
    }

    /** Newest first. */
    public List<TimelineRow> of(String recordNo) {
        List<TimelineRow> rows = new ArrayList<>();
        timeline.of(recordNo).forEach(entry -> rows.add(row(entry)));
        Collections.reverse(rows);
        return rows;
    }

    /** The newest ones, newest first. */
    public List<TimelineRow> latest(String recordNo, int limit) {
        return timeline.latest(recordNo, limit).stream().map(this::row).toList();
    }

    private TimelineRow row(Timeline.Entry entry) {
        return new TimelineRow(entry.at(), actor(entry.actor()), text(entry), tone(entry.code()));
    }

    private String actor(String actor) {
        return actor == null || actor.equals(CurrentUser.SYSTEM) ? words.of("timeline.system") : actor;
    }

    private String text(Timeline.Entry entry) {
        String text = words.orElse("timeline." + entry.code(), entry.code());
        Map<String, String> details = entry.details() == null ? Map.of() : entry.details();
        if (text.indexOf('{') < 0) {
            return details.entrySet().stream()
                    .filter(detail -> detail.getValue() != null && !HIDDEN.contains(detail.getKey()))
                    .map(detail -> labels.value(detail.getKey(), detail.getValue()))
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(" · "), rest -> rest.isEmpty() ? text : text + " · " + rest));
        }
        return filledIn(text, details);
    }

    private String filledIn(String pattern, Map<String, String> details) {
        String text = pattern;
        int position = 0;
        for (Map.Entry<String, String> detail : details.entrySet()) {
            String value = labels.value(detail.getKey(), detail.getValue());
            text = text.replace("{" + detail.getKey() + "}", value).replace("{" + position++ + "}", value);
        }
        return LEFT_OVER.matcher(text).replaceAll(words.of("page.none"));
    }

    private static String tone(String code) {
        if (BAD.matcher(code).matches()) {
            return "is-bad";
        }
        return GOOD.matcher(code).matches() ? "is-good" : "";
    }
}
