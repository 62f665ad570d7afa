package org.qualoop.platform.process;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;

/**
 * CVE-2026-109432: Camunda 7.24.0 evaluates expressions in the nested queries ({@code orQueries}) of a task query,
 * whoever sends them. The engine itself refuses those of the outer query only.
 */
final class QueryGuard {

    private static final PrivateField<Query<?, ?>> EXTENDING_QUERY =
            new PrivateField<>(AbstractExecuteFilterCmd.class, "extendingQuery");
    private static final PrivateField<Filter> SAVED_FILTER = new PrivateField<>(SaveFilterCmd.class, "filter");

    private QueryGuard() {}

    static void check(Command<?> command) {
        if (command instanceof TaskQueryImpl query) {
            refuseNestedExpressions(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            checkQuery(EXTENDING_QUERY.of(command));
        } else if (command instanceof SaveFilterCmd) {
            checkQuery(SAVED_FILTER.of(command).getQuery());
        }
    }

    private static void checkQuery(Query<?, ?> query) {
        if (query instanceof TaskQueryImpl taskQuery) {
            refuseNestedExpressions(taskQuery);
        }
    }

    private static void refuseNestedExpressions(TaskQueryImpl query) {
        List<TaskQueryImpl> queries = query.getQueries();
        // The first of the list is the query itself.
        for (TaskQueryImpl nested : queries.subList(Math.min(1, queries.size()), queries.size())) {
            if (!nested.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions are forbidden in nested queries");
            }
        }
    }
}
