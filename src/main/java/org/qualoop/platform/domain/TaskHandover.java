package org.qualoop.platform.domain;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Handover;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.TaskView;
import org.qualoop.platform.data.AbsenceMapper;
import org.springframework.stereotype.Component;

@Component
class TaskHandover implements Handover {

    private final Engine engine;
    private final Members members;
    private final DutyRoster roster;
    private final UserStates states;
    private final AbsenceMapper absences;
    private final PrintedNames names;
    private final TaskGiving giving;
    private final Clock clock;

    TaskHandover(
            Engine engine,
            Members members,
            DutyRoster roster,
            UserStates states,
            AbsenceMapper absences,
            PrintedNames names,
            TaskGiving giving,
            Clock clock) {
        this.engine = engine;
        this.members = members;
        this.roster = roster;
        this.states = states;
        this.absences = absences;
        this.names = names;
        this.giving = giving;
        this.clock = clock;
    }

    @Override
    public boolean mayGive(TaskView task) {
        return CurrentUser.isIn(Roles.QUALITY)
                || CurrentUser.isIn(Roles.ADMIN)
                || task.candidateGroups().stream().map(roster::leadGroupOf).anyMatch(CurrentUser::isIn);
    }

    @Override
    public List<Candidate> candidates(String taskId) {
        TaskView task = permitted(taskId);
        List<String> away = absences.awayAt(clock.instant());
        return users(task).stream()
                .filter(user -> !user.equals(task.assignee()))
                .map(user -> new Candidate(user, names.of(user), away.contains(user)))
                .sorted(Comparator.comparing(Candidate::away).thenComparing(Candidate::user))
                .toList();
    }

    @Override
    public void give(String taskId, String from, String to) {
        TaskView task = permitted(taskId);
        if (!users(task).contains(to)) {
            throw Problem.unprocessable("/to", "%s 不是任务的候选人 / %s is no candidate of the task".formatted(to, to));
        }
        if (to.equals(from)) {
            throw Problem.unprocessable("/to", "已经由 %s 负责 / %s has it already".formatted(to, to));
        }
        String group = task.candidateGroups().stream()
                .filter(one -> members.of(one).contains(to))
                .findFirst()
                .orElseThrow();
        giving.give(taskId, from, to, group);
    }

    private TaskView permitted(String taskId) {
        TaskView task = engine.task(taskId);
        if (!mayGive(task)) {
            throw Problem.forbidden("只有主管和质量经理可以转派 / Only the lead or a quality manager may pass it on");
        }
        return task;
    }

    private List<String> users(TaskView task) {
        return task.candidateGroups().stream()
                .map(members::of)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .distinct()
                .filter(user -> !states.isLocked(user))
                .toList();
    }
}
