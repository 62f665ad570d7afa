package org.qualoop.testing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/** Drives the engine's background work by hand: tests fire jobs and timers and never wait. */
public class Jobs {

    private final ProcessEngine engine;

    public Jobs(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs asynchronous continuations of the process instance until none is left; timers stay. */
    public void run(String processInstanceId) {
        for (List<Job> ready = due(processInstanceId); !ready.isEmpty(); ready = due(processInstanceId)) {
            ready.forEach(job -> management().executeJob(job.getId()));
        }
    }

    /** Fires the timer of that element (a boundary or catching event) once, whatever its due date. */
    public void fire(String processInstanceId, String activityId) {
        Job timer = timers(processInstanceId).activityId(activityId).singleResult();
        if (timer == null) {
            throw new AssertionError("No timer waits at " + activityId);
        }
        management().executeJob(timer.getId());
        run(processInstanceId);
    }

    public JobQuery timers(String processInstanceId) {
        return management()
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers();
    }

    private List<Job> due(String processInstanceId) {
        return management()
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .messages()
                .withRetriesLeft()
                .list();
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}
