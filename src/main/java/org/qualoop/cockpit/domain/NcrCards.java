package org.qualoop.cockpit.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.ncr.NcrGiving;
import org.qualoop.ncr.NcrView;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Quality exceptions as cards of a board, for the current user. */
@Component
public class NcrCards {

    private final Engine engine;

    private final NcrGiving giving;

    NcrCards(Engine engine, NcrGiving giving) {
        this.engine = engine;
        this.giving = giving;
    }

    /**
     * @param owner who has its task now
     * @param waitingSince when it came to him or to his group
     * @param taskId the task to do; null when there is none
     * @param claimable whether the current user may take it
     * @param givable whether the current user may give it to somebody else
     * @param holder whom it would be taken from; null when nobody has it
     */
    public record Card(
            NcrView ncr,
            String owner,
            Instant waitingSince,
            String taskId,
            boolean mine,
            boolean claimable,
            boolean givable,
            String holder) {

        public String taskUrl() {
            return TaskRow.url(taskId);
        }
    }

    public List<Card> of(List<NcrView> ncrs) {
        String me = CurrentUser.name();
        Set<String> unaccepted = engine.unaccepted(ncrs.stream()
                .flatMap(ncr -> ncr.tasks().stream())
                .filter(task -> me.equals(task.assignee()) && task.processInstanceId() != null)
                .map(TaskView::processInstanceId)
                .collect(Collectors.toSet()));
        return ncrs.stream().map(ncr -> card(ncr, me, unaccepted)).toList();
    }

    private Card card(NcrView ncr, String me, Set<String> unaccepted) {
        TaskView task = ncr.tasks().stream()
                .filter(one -> me.equals(one.assignee()))
                .findFirst()
                .or(() -> ncr.tasks().stream().findFirst())
                .orElse(null);
        String owner = task == null || task.assignee() == null ? ncr.owner() : task.assignee();
        TaskView givable = giving.givable(ncr);
        return new Card(
                ncr,
                owner,
                since(ncr),
                task == null ? null : task.id(),
                task != null && me.equals(task.assignee()),
                task != null && isClaimable(task, me, unaccepted),
                givable != null,
                givable == null ? null : givable.assignee());
    }

    private static boolean isClaimable(TaskView task, String me, Set<String> unaccepted) {
        return task.assignee() == null
                ? task.candidateGroups().stream().anyMatch(CurrentUser::isIn)
                : me.equals(task.assignee()) && unaccepted.contains(task.processInstanceId());
    }

    private static Instant since(NcrView ncr) {
        int passed = ncr.handovers().size();
        return passed == 0 ? ncr.openedAt() : ncr.handovers().get(passed - 1).at();
    }
}
