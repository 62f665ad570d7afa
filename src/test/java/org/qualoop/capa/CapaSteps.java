package org.qualoop.capa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;

/** Walks a CAPA through its 8D as the people and systems of the house would. */
class CapaSteps {

    private static final String WORKER = "capa-test";

    private final CapaApi capas;
    private final ProcessEngine engine;
    private final Jobs jobs;
    private final int port;

    CapaSteps(CapaApi capas, ProcessEngine engine, Jobs jobs, int port) {
        this.capas = capas;
        this.engine = engine;
        this.jobs = jobs;
        this.port = port;
    }

    static CapaRequest leak(String sku, String supplier) {
        return new CapaRequest(CapaReason.MANUAL, null, sku, supplier, null, "LEAKAGE", null, List.of(), "瓶口反复渗漏 🧴");
    }

    String open(CapaRequest request) {
        String capaNo = capas.openOrJoin(request).capaNo();
        run(capaNo);
        return capaNo;
    }

    void run(String capaNo) {
        jobs.run(process(capaNo));
    }

    CapaView view(String capaNo) {
        return capas.find(capaNo).orElseThrow();
    }

    String process(String capaNo) {
        return view(capaNo).processInstanceId();
    }

    List<Task> tasks(String capaNo, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process(capaNo))
                .taskDefinitionKey(key)
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    List<String> openTasks(String capaNo) {
        return engine.getTaskService().createTaskQuery().processInstanceId(process(capaNo)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    void complete(String capaNo, String key, String user, Object... variables) {
        complete(capaNo, tasks(capaNo, key).get(0), user, variables);
    }

    void complete(String capaNo, Task task, String user, Object... variables) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            given.put((String) variables[i], variables[i + 1]);
        }
        engine.getIdentityService().setAuthentication(user, List.of("quality", "manager"));
        try {
            engine.getTaskService().complete(task.getId(), given);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        run(capaNo);
    }

    void accept(String capaNo) {
        complete(capaNo, "planResponse", "quality", "capaDecision", "ACCEPT", "emergencyAction", "停发 L1 批");
    }

    /** D0 to D3. */
    void contain(String capaNo, String askSupplier) {
        accept(capaNo);
        complete(capaNo, "formTeam", "quality", "teamLeader", "张工", "teamMembers", "李工 包材，王工 灌装");
        complete(capaNo, "describeProblem", "quality", "problemIs", "瓶口渗漏 3%", "problemIsNot", "旧瓶型不漏");
        complete(
                capaNo,
                "containProblem",
                "quality",
                "containment",
                "扣留并全检",
                "containmentProof",
                "抽 200 件无漏",
                "containmentVerified",
                true,
                "askSupplier",
                askSupplier,
                "supplierQuestion",
                "请提交 8D");
    }

    void findCause(String capaNo) {
        complete(
                capaNo,
                "findRootCause",
                "quality",
                "why1",
                "漏",
                "why2",
                "扭矩不足",
                "why3",
                "夹头磨损",
                "rootCause",
                "夹头无更换周期",
                "escapePoint",
                "出货抽检不测扭矩");
    }

    void choose(String capaNo, Object... more) {
        Map<String, Object> given = new HashMap<>();
        given.put("correctiveAction", "夹头每 5 万次更换");
        given.put("actionProof", "试产 500 件无漏");
        given.put("action_1", "更换夹头");
        given.put("actionOwner_1", "warehouse");
        given.put("actionDays_1", 7);
        given.put("kpi", "faultReportPpm");
        for (int i = 0; i < more.length; i += 2) {
            given.put((String) more[i], more[i + 1]);
        }
        Object[] flat = given.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
        complete(capaNo, "chooseAction", "quality", flat);
    }

    void approve(String capaNo) {
        sign(capaNo, "approvePlan", "planSignature", "manager");
        complete(capaNo, "approvePlan", "manager", "planDecision", "APPROVE");
    }

    /** Signs with the own password, which every door of a signed task demands. */
    void sign(String capaNo, String key, String step, String user) {
        String taskId = tasks(capaNo, key).get(0).getId();
        assertThat(Http.as(user, port)
                        .post("/api/v1/tasks/" + taskId + "/signatures", Map.of("step", step, "password", "qualoop"))
                        .status())
                .isEqualTo(201);
    }

    void implement(String capaNo) {
        for (Task task : tasks(capaNo, "implementAction")) {
            complete(capaNo, task, task.getAssignee(), "actionResult", "已更换并点检");
        }
    }

    void prevent(String capaNo) {
        complete(capaNo, "preventRecurrence", "quality", "prevention", "点检表", "documentsUpdated", "SOP-12 v3, FMEA 4");
    }

    /** From the root cause until the window is watched. */
    void cure(String capaNo, Object... plan) {
        findCause(capaNo);
        choose(capaNo, plan);
        approve(capaNo);
        implement(capaNo);
        prevent(capaNo);
    }

    void close(String capaNo) {
        sign(capaNo, "closeCapa", "closingSignature", "manager");
        complete(capaNo, "closeCapa", "manager", "recognition", "干得好");
    }

    List<Map<String, Object>> answer(String capaNo, String topic) {
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 60_000)
                .businessKey(capaNo)
                .execute();
        locked.forEach(task -> engine.getExternalTaskService().complete(task.getId(), WORKER));
        run(capaNo);
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    void fire(String capaNo, String timer) {
        jobs.fire(process(capaNo), timer);
    }

    boolean ended(String capaNo) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process(capaNo))
                        .count()
                == 0;
    }

    void assertPassed(String capaNo, String... elements) {
        List<String> passed = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process(capaNo))
                .finished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
        assertThat(passed).contains(elements);
    }
}
