package org.qualoop.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** ERP, WMS, shops and payment in one: takes every call that the processes of a record make, and remembers it. */
public final class OutsideWorld {

    /** @param inputs what the step handed over */
    public record Call(String recordNo, String topic, Map<String, Object> inputs) {}

    private static final String WORKER = "outside-world";

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final BiFunction<String, Map<String, Object>, Map<String, Object>> answers;
    private final List<Call> calls = new ArrayList<>();
    private final Set<String> records = new LinkedHashSet<>();

    /** @param answers results of a call by its topic and inputs */
    public OutsideWorld(
            ProcessEngine engine, Jobs jobs, BiFunction<String, Map<String, Object>, Map<String, Object>> answers) {
        this.engine = engine;
        this.jobs = jobs;
        this.answers = answers;
    }

    /** Runs the record's processes until they wait for a person or a timer, or are over. */
    public void run(String recordNo) {
        records.add(recordNo);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String instance : instances(recordNo)) {
                jobs.run(instance);
                moved |= answer(recordNo, instance);
            }
            moved |= instances(recordNo).stream().anyMatch(this::hasWork);
        }
    }

    /** Numbers of all records that were run, in their order. */
    public Set<String> records() {
        return records;
    }

    public List<Call> calls(String recordNo, String topic) {
        return calls.stream()
                .filter(call -> call.recordNo().equals(recordNo) && call.topic().equals(topic))
                .toList();
    }

    public List<Call> calls(String recordNo) {
        return calls.stream().filter(call -> call.recordNo().equals(recordNo)).toList();
    }

    /** Fires the timer wherever in the record's processes it waits. */
    public void fire(String recordNo, String timer) {
        String instance = instances(recordNo).stream()
                .filter(id -> jobs.timers(id).activityId(timer).count() > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer waits at " + timer + " of " + recordNo));
        jobs.fire(instance, timer);
        run(recordNo);
    }

    public boolean ended(String recordNo) {
        return instances(recordNo).isEmpty();
    }

    private boolean answer(String recordNo, String instance) {
        List<ExternalTask> waiting = engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance)
                .list();
        for (ExternalTask task : waiting) {
            Map<String, Object> inputs =
                    new HashMap<>(engine.getRuntimeService().getVariablesLocal(task.getExecutionId()));
            calls.add(new Call(recordNo, task.getTopicName(), inputs));
            engine.getExternalTaskService().lock(task.getId(), WORKER, 60_000);
            engine.getExternalTaskService()
                    .complete(task.getId(), WORKER, Map.of(), answers.apply(task.getTopicName(), inputs));
        }
        return !waiting.isEmpty();
    }

    private boolean hasWork(String instance) {
        return engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .messages()
                        .withRetriesLeft()
                        .count()
                > 0;
    }

    private List<String> instances(String recordNo) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(recordNo)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
