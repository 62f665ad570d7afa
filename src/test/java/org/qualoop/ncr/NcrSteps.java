package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Jobs;

/** Walks an NCR through its process as the people and systems of the house would. */
class NcrSteps {

    private static final String WORKER = "ncr-test";

    private final NcrApi ncrs;
    private final ProcessEngine engine;
    private final Jobs jobs;

    NcrSteps(NcrApi ncrs, ProcessEngine engine, Jobs jobs) {
        this.ncrs = ncrs;
        this.engine = engine;
        this.jobs = jobs;
    }

    static NcrRequest leak(String sku, String lotNo) {
        return new NcrRequest(
                SourceKind.REVIEW, unique("taobao/R"), null, sku, lotNo, "LEAKAGE", null, "漏液了 🙁", false);
    }

    static NcrRequest danger(String sku, String lotNo) {
        return new NcrRequest(SourceKind.REVIEW, unique("taobao/R"), null, sku, lotNo, "FIRE", null, "起火", true);
    }

    /** Reports and runs what the report starts. */
    String report(NcrRequest request) {
        String ncrNo = ncrs.openOrJoin(request).ncrNo();
        run(ncrNo);
        return ncrNo;
    }

    void run(String ncrNo) {
        jobs.run(process(ncrNo));
    }

    String process(String ncrNo) {
        return view(ncrNo).processInstanceId();
    }

    NcrView view(String ncrNo) {
        return ncrs.find(ncrNo).orElseThrow();
    }

    List<String> openTasks(String ncrNo) {
        return engine.getTaskService().createTaskQuery().processInstanceId(process(ncrNo)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    Task task(String ncrNo, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process(ncrNo))
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** A person completes the task, with names and values in turn. */
    void complete(String ncrNo, String key, String user, Object... variables) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            given.put((String) variables[i], variables[i + 1]);
        }
        String taskId = task(ncrNo, key).getId();
        engine.getIdentityService().setAuthentication(user, List.of("quality", "manager"));
        try {
            engine.getTaskService().complete(taskId, given);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        run(ncrNo);
    }

    void confirm(String ncrNo) {
        complete(ncrNo, "triageNcr", "quality", "verdict", "CONFIRMED", "defectCode", "LEAKAGE", "severity", "MAJOR");
    }

    void findCause(String ncrNo) {
        complete(
                ncrNo,
                "investigateCause",
                "quality",
                "cause",
                "瓶盖扭矩不足",
                "causeStage",
                "PRODUCTION",
                "accountable",
                "SUPPLIER",
                "accountableShare",
                70,
                "secondParty",
                "WAREHOUSE");
    }

    void dispose(String ncrNo, Disposition disposition) {
        complete(ncrNo, "decideDisposition", "quality", "disposition", disposition.name(), "concession", "经理批准");
    }

    void close(String ncrNo) {
        complete(ncrNo, "closeNcr", "quality", "verification", "抽查 20 件合格", "cost", 125.5);
    }

    /** Plays the outside systems: takes everything that waits for one topic and answers well. */
    List<Map<String, Object>> answer(String ncrNo, String topic) {
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 60_000)
                .businessKey(ncrNo)
                .execute();
        locked.forEach(task -> engine.getExternalTaskService().complete(task.getId(), WORKER));
        run(ncrNo);
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    void answerAll(String ncrNo) {
        while (!waiting(ncrNo).isEmpty()) {
            waiting(ncrNo).forEach(topic -> answer(ncrNo, topic));
        }
    }

    List<String> waiting(String ncrNo) {
        return engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(process(ncrNo))
                .list()
                .stream()
                .map(task -> task.getTopicName())
                .sorted()
                .toList();
    }

    void fire(String ncrNo, String timer) {
        jobs.fire(process(ncrNo), timer);
    }

    boolean ended(String ncrNo) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process(ncrNo))
                        .count()
                == 0;
    }

    /** Whether the process has passed this element. */
    void assertPassed(String ncrNo, String... elements) {
        List<String> passed = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process(ncrNo))
                .finished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
        assertThat(passed).contains(elements);
    }
}
