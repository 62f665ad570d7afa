package org.qualoop.platform.process;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process with one gated task and one that its grader may not do, for the tests of the doors. */
final class GateFixture {

    /** Fulfils the test's SOP together with one photo. */
    static final Map<String, Object> GOOD = Map.of("grade", "A", "cause", "BUYER_REASON", "lotNo", "L-1");

    private static final AtomicInteger RUNNING = new AtomicInteger();

    final ProcessEngine engine;
    final int port;

    GateFixture(ProcessEngine engine, JdbcTemplate rows, int port) {
        this.engine = engine;
        this.port = port;
        engine.getRepositoryService()
                .createDeployment()
                .name("gate-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("gate/gate.bpmn")
                .deploy();
        if (rows.queryForObject("select count(*) from inspection_sop where sop_key = 'gate-test'", Integer.class)
                == 0) {
            rows.update("insert into inspection_sop (sop_key, version, zh, en) values ('gate-test', 1, '测试', 'Test')");
            step(rows, 1, "photo", "PHOTO", null, null, "拍照", "Photograph");
            step(rows, 2, "grade", "CHOICE", null, "A,B,C,D", "定级", "Grade");
            step(rows, 3, "cause", "CHOICE", null, "PRODUCT_FAULT,BUYER_REASON", "原因", "Cause");
            step(rows, 4, "defectCode", "CHOICE", "cause=PRODUCT_FAULT", "LEAKAGE,BROKEN", "缺陷", "Defect");
            step(rows, 5, "lotNo", "SCAN", null, null, "批次", "Lot");
        }
    }

    /** @return id of the open gated task of a new instance */
    Task started() {
        return started("gate-test", Map.of());
    }

    Task started(String process, Map<String, Object> variables) {
        String key = "GATE-" + RUNNING.incrementAndGet();
        var instance = engine.getRuntimeService().startProcessInstanceByKey(process, key, variables);
        return open(instance.getId());
    }

    Task open(String processInstanceId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
    }

    boolean isStillAt(Task task) {
        Task now = open(task.getProcessInstanceId());
        return now != null && now.getId().equals(task.getId());
    }

    Http as(String user) {
        return Http.as(user, port);
    }

    void photo(Task task) {
        Http.Answer stored = as("inspector").upload("goods.png", png(), "PHOTO", task.getId());
        if (stored.status() != 201) {
            throw new AssertionError(stored.status() + " " + stored.text());
        }
    }

    static byte[] png() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(RUNNING.incrementAndGet() % 8, 3, RUNNING.incrementAndGet() * 31);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** {@code {"grade":{"value":"A"}}} as the engine's REST API wants it. */
    static Map<String, Object> typed(Map<String, Object> values) {
        Map<String, Object> typed = new java.util.HashMap<>();
        values.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return Map.of("variables", typed);
    }

    private static void step(
            JdbcTemplate rows,
            int position,
            String id,
            String kind,
            String when,
            String choices,
            String zh,
            String en) {
        rows.update(
                "insert into inspection_sop_step (sop_key, version, position, step_id, kind, required, when_step,"
                        + " min_count, choices, zh, en) values ('gate-test', 1, ?, ?, ?, true, ?, 1, ?, ?, ?)",
                position,
                id,
                kind,
                when,
                choices,
                zh,
                en);
    }

    static List<String> pointers(Http.Answer answer) {
        return answer.json().path("errors").findValuesAsText("pointer");
    }
}
