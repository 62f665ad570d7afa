package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist. Their expressions are ours; no client may bring one. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** @return ids of the shared filters */
    List<String> ensure() {
        List<String> ids = new ArrayList<>();
        ids.add(filter(
                "我的任务 My tasks", -30, "#206bc4", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        ids.add(filter(
                "组任务 Group tasks",
                -20,
                "#2fb344",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()));
        ids.add(filter("全部逾期 Overdue", -10, "#d63939", tasks.createTaskQuery().dueBeforeExpression("${now()}")));
        return ids;
    }

    private String filter(String name, int priority, String color, Query<?, ?> query) {
        List<Filter> found = filters.createFilterQuery().filterName(name).listPage(0, 1);
        Filter filter = found.isEmpty() ? filters.newTaskFilter(name) : found.get(0);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description",
                name,
                "priority",
                priority,
                "color",
                color,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        return filters.saveFilter(filter).getId();
    }
}
