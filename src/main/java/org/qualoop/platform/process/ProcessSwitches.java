package org.qualoop.platform.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.management.JobDefinition;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.springframework.stereotype.Component;

/**
 * Lets no timer start a process of a family that is off. The definitions themselves stay active: what still runs goes
 * on to its end, which may mean to start another process of its family.
 */
@Component
class ProcessSwitches {

    private final ManagementService management;
    private final Families families;

    ProcessSwitches(ManagementService management, Families families) {
        this.management = management;
        this.families = families;
    }

    /** After deployment, and before any job runs. */
    void set() {
        for (Family family : Family.values()) {
            family.processes().forEach(process -> set(process, families.on(family)));
        }
    }

    private void set(String process, boolean on) {
        management
                .createJobDefinitionQuery()
                .processDefinitionKey(process)
                .jobType(TimerStartEventJobHandler.TYPE)
                .unlimitedList()
                .stream()
                .filter(job -> job.isSuspended() == on)
                .forEach(job -> set(job, on));
    }

    private void set(JobDefinition job, boolean on) {
        if (on) {
            management.activateJobDefinitionById(job.getId(), true);
        } else {
            management.suspendJobDefinitionById(job.getId(), true);
        }
    }
}
