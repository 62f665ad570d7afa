package org.qualoop.cockpit.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.notification.NotificationApi;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Roles;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what lies on one person's desk. */
@Component
public class Desk {

    private static final int MOST = 50;
    private static final int NOTICES = 8;

    /** They answer for the whole house, so they see what is late in all of it. */
    private static final Set<String> OVERSEERS = Set.of(Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN);

    private final Engine engine;
    private final Records records;
    private final TaskRows rows;
    private final NotificationApi notifications;
    private final Rings rings;
    private final Clock clock;

    Desk(Engine engine, Records records, TaskRows rows, NotificationApi notifications, Rings rings, Clock clock) {
        this.engine = engine;
        this.records = records;
        this.rows = rows;
        this.notifications = notifications;
        this.rings = rings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Home of(String user, List<String> groups) {
        Instant now = clock.instant();
        List<TaskView> mine = engine.assignedTo(user, MOST);
        List<TaskView> team = engine.offeredTo(groups, user, MOST);
        List<TaskRow> late = late(mine, overseen(user, groups, team), now);
        List<Home.Figure> figures = new ArrayList<>();
        figures.add(new Home.Figure("figure.mine", mine.size(), "#main", "tasks", ""));
        figures.add(new Home.Figure("figure.late", late.size(), "#late", "clock", late.isEmpty() ? "" : "is-bad"));
        figures.addAll(records.figures());
        return new Home(
                rows.of(mine), rows.of(team), late, notices(user), figures, Rings.concern() ? rings.open() : null);
    }

    private List<Home.Notice> notices(String user) {
        return notifications.of(user, false, null, NOTICES).stream()
                .map(notice -> new Home.Notice(
                        notice.title(),
                        notice.text(),
                        notice.link() != null ? notice.link() : records.url(notice.recordNo()),
                        notice.createdAt(),
                        notice.readAt() == null))
                .toList();
    }

    private List<TaskView> overseen(String user, List<String> groups, List<TaskView> team) {
        return groups.stream().anyMatch(OVERSEERS::contains) ? engine.offeredTo(Roles.ALL, user, 2 * MOST) : team;
    }

    private List<TaskRow> late(List<TaskView> mine, List<TaskView> others, Instant now) {
        List<TaskView> late = Stream.concat(mine.stream(), others.stream())
                .filter(task -> task.dueAt() != null && task.dueAt().isBefore(now))
                .collect(Collectors.toMap(TaskView::id, task -> task, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(TaskView::dueAt))
                .toList();
        return rows.of(late);
    }
}
