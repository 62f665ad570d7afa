package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;

/** Quality people at the SOP catalogue, and a process with one task that obeys one of its SOPs. */
final class SopDesk {

    static final String KEY = "kinds-test";

    private final ProcessEngine engine;
    private final int port;

    SopDesk(ProcessEngine engine, int port) {
        this.engine = engine;
        this.port = port;
        engine.getRepositoryService()
                .createDeployment()
                .name("kinds-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("gate/kinds.bpmn")
                .addClasspathResource("gate/kinds.html")
                .deploy();
    }

    static Map<String, Object> step(String id, String kind, Object... more) {
        Map<String, Object> step = new HashMap<>(Map.of("id", id, "kind", kind, "required", true, "zh", id, "en", id));
        for (int i = 0; i < more.length; i += 2) {
            step.put((String) more[i], more[i + 1]);
        }
        return step;
    }

    @SafeVarargs
    final Http.Answer put(String user, String key, Integer basedOn, Map<String, Object>... steps) {
        Map<String, Object> draft =
                new HashMap<>(Map.of("zh", "测试", "en", "Test", "note", "试", "steps", List.of(steps)));
        draft.put("basedOn", basedOn);
        return Http.as(user, port).put("/api/v1/sops/" + key, draft);
    }

    @SafeVarargs
    final int inForce(Map<String, Object>... steps) {
        Http.Answer answer = put("quality", KEY, null, steps);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("version").intValue();
    }

    Task started() {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY, "KIND-" + UUID.randomUUID().toString().substring(0, 8));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 1;
    }

    Http.Answer complete(String user, Task task, Map<String, Object> values) {
        return Http.as(user, port).post("/api/v1/tasks/" + task.getId() + "/complete", values);
    }

    Http.Answer sign(String user, Task task, String step, String meaning, String password) {
        Map<String, Object> body = new HashMap<>(Map.of("step", step, "password", password));
        body.put("meaning", meaning);
        return Http.as(user, port).post("/api/v1/tasks/" + task.getId() + "/signatures", body);
    }

    static List<String> pointers(Http.Answer answer) {
        return answer.json().path("errors").findValuesAsText("pointer");
    }
}
