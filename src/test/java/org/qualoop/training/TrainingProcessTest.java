package org.qualoop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Travels every exit and timer of {@code training.bpmn}. */
@QualoopTest
@Covers("training")
class TrainingProcessTest {

    private static final Instant AFTER = Instant.now().plus(Duration.ofDays(5));
    private static final String LEAD = "warehouse-lead";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final String person = "packer-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void nobodyStays() {
        engine.getIdentityService().deleteUser(person);
    }

    @Test
    void whoLearnedAndGotBetterIsToldSoByHisOwnFigure() {
        counted(Instant.now().minus(Duration.ofDays(3)), 20, 1000);
        String no = assigned();
        assertThat(openTask(no).getAssignee()).isEqualTo(person);
        assertThat(openTask(no).getTaskDefinitionKey()).isEqualTo("learnTraining");
        assertThat(answer(no)).singleElement().satisfies(told -> assertThat(told)
                .containsEntry("to", person));
        assertThatThrownBy(() -> complete(no, person, Map.of())).hasMessageContaining("Read and understood");
        learn(no);
        assertThat(openTask(no).getTaskDefinitionKey()).isEqualTo("checkTraining");
        assertThatThrownBy(() -> complete(no, LEAD, Map.of("checkResult", "PASS", "observed", "对", "checkMinutes", 15)))
                .hasMessageContaining("I watched");
        pass(no);
        counted(AFTER, 2, 1000);

        fire(no, "effectWindow");

        JsonNode view = view(no);
        assertThat(view.at("/status").textValue()).isEqualTo("EFFECTIVE");
        assertThat(view.at("/before/measure/numerator").intValue()).isEqualTo(20);
        assertThat(view.at("/before/interval/lower").doubleValue()).isBetween(12_000.0, 14_000.0);
        assertThat(view.at("/before/enough").booleanValue()).isTrue();
        assertThat(view.at("/entries"))
                .extracting(entry -> entry.get("by").textValue())
                .contains(person, LEAD);
        answer(no);
        assertThat(ended(no)).isTrue();
    }

    @Test
    void whoLooksIntoProcessesReadsNothingThatTheFormsSay() {
        counted(Instant.now().minus(Duration.ofDays(3)), 20, 1000);
        String no = assigned();
        String process = view(no).get("processInstanceId").textValue();
        learn(no);
        complete(no, LEAD, Map.of("checkResult", "REPEAT", "observed", "漏扫", "repeatDays", 3));

        for (String user : List.of("quality", "process-owner", "auditor", "manager", "inspector", "admin")) {
            for (String path : List.of(
                    "/engine-rest/variable-instance?processInstanceIdIn=",
                    "/engine-rest/history/variable-instance?includeDeleted=true&processInstanceId=",
                    "/engine-rest/history/detail?processInstanceId=")) {
                String read = Http.as(user, port).get(path + process).text();
                assertThat(read)
                        .as("%s at %s", user, path)
                        .doesNotContain(
                                "漏扫", "\"learned\"", "sopRead", "quizScore", "observed", "leadDecision", "REPEAT");
            }
        }
        assertThat(Http.as("quality", port)
                        .get("/engine-rest/history/variable-instance?processInstanceId=" + process)
                        .text())
                .as("the step is no secret")
                .contains("\"stage\"");
        assertThat(view(no).at("/entries").toString()).contains("漏扫");
    }

    @Test
    void whatIsNotLearnedInTimeComesToTheLeadWhoMayCallItOff() {
        String no = assigned();

        fire(no, "learningOverdue");

        assertThat(openTask(no).getTaskDefinitionKey()).isEqualTo("checkTraining");
        assertThat(openTask(no).getAssignee()).isEqualTo(LEAD);
        complete(no, LEAD, Map.of("checkResult", "CANCEL", "observed", "已调岗"));
        assertThat(view(no).at("/status").textValue()).isEqualTo("CANCELLED");
        assertThat(assigned()).as("a new one may be opened").isNotEqualTo(no);
    }

    @Test
    void whatDoesNotHelpIsLearnedAgainAndThenHandedUp() {
        counted(Instant.now().minus(Duration.ofDays(3)), 20, 1000);
        String no = assigned();
        learn(no);
        complete(no, LEAD, Map.of("checkResult", "REPEAT", "observed", "漏扫", "repeatDays", 3));
        assertThat(view(no).at("/round").intValue()).isEqualTo(2);
        assertThatThrownBy(() -> complete(no, person, Map.of("learnMinutes", 5)))
                .as("what was said in the first round does not count any more")
                .hasMessageContaining("Read and understood");
        learn(no);
        pass(no);
        counted(AFTER, 19, 1000);
        fire(no, "effectWindow");
        assertThat(openTask(no).getTaskDefinitionKey()).isEqualTo("judgeTraining");
        sign(no, "judgeSignature", LEAD);
        complete(no, LEAD, Map.of("judgement", "ESCALATE", "judgeGrounds", "工位照明不足"));
        assertThat(openTask(no).getTaskDefinitionKey()).isEqualTo("settleTraining");
        sign(no, "settleSignature", "manager");
        complete(no, "manager", Map.of("settlement", "改造工位照明"));

        assertThat(view(no).at("/status").textValue()).isEqualTo("NOT_EFFECTIVE");
        assertThat(view(no).at("/closedBy").textValue()).isEqualTo("manager");
        answer(no);
        assertThat(ended(no)).isTrue();
    }

    @Test
    void tooLittleIsWatchedLongerAndThenTheLeadJudges() {
        String no = assigned();
        learn(no);
        pass(no);
        fire(no, "effectWindow");
        fire(no, "effectWindow");
        assertThat(view(no).at("/judged").textValue()).isEqualTo("TOO_LITTLE");
        assertThat(view(no).at("/after/enough").booleanValue()).isFalse();

        fire(no, "effectWindow");

        sign(no, "judgeSignature", LEAD);
        complete(no, LEAD, Map.of("judgement", "EFFECTIVE", "judgeGrounds", "抽看 20 单都对"));
        assertThat(view(no).at("/status").textValue()).isEqualTo("EFFECTIVE");
    }

    @Test
    void aLeadWhoDoesNothingIsPassedOverAndReported() {
        String no = assigned();
        fire(no, "learningOverdue");
        engine.getRuntimeService().setVariable(process(no), "accepted", true);
        fire(no, "stepUnclaimed");
        engine.getRuntimeService().setVariable(process(no), "accepted", false);
        fire(no, "stepUnclaimed");
        assertThat(openTask(no).getAssignee()).isEqualTo("manager");
        fire(no, "stepOverdue");

        assertThat(answer(no)).extracting(told -> told.get("to")).contains("manager");
    }

    private String assigned() {
        if (engine.getIdentityService().createUserQuery().userId(person).count() == 0) {
            var user = engine.getIdentityService().newUser(person);
            user.setPassword("qualoop");
            engine.getIdentityService().saveUser(user);
            engine.getIdentityService().createMembership(person, "warehouse");
        }
        Http.Answer answer = Http.as(LEAD, port)
                .post(
                        "/api/v1/trainings",
                        Map.of(
                                "work",
                                "PACKER_MIS_SHIPMENT",
                                "person",
                                person,
                                "topic",
                                "逐件扫码",
                                "dueOn",
                                LocalDate.now(ZoneOffset.UTC).plusDays(3).toString(),
                                "reason",
                                "错漏发是同事的两倍"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String no = answer.json().get("trainingNo").textValue();
        jobs.run(process(no));
        return no;
    }

    private JsonNode view(String no) {
        return Http.as(LEAD, port).get("/api/v1/trainings/" + no).json();
    }

    private String process(String no) {
        return view(no).get("processInstanceId").textValue();
    }

    private Task openTask(String no) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(no)
                .singleResult();
    }

    private void learn(String no) {
        complete(no, person, Map.of("sopRead", true, "learned", "每件都扫", "learnMinutes", 30));
    }

    private void pass(String no) {
        sign(no, "checkSignature", LEAD);
        complete(no, LEAD, Map.of("checkResult", "PASS", "observed", "十单全扫", "checkMinutes", 15));
    }

    private void sign(String no, String step, String user) {
        assertThat(Http.as(user, port)
                        .post(
                                "/api/v1/tasks/" + openTask(no).getId() + "/signatures",
                                Map.of("step", step, "password", "qualoop"))
                        .status())
                .isEqualTo(201);
    }

    private void complete(String no, String user, Map<String, Object> variables) {
        engine.getIdentityService().setAuthentication(user, List.of());
        try {
            engine.getTaskService().complete(openTask(no).getId(), new HashMap<>(variables));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        jobs.run(process(no));
    }

    private void fire(String no, String timer) {
        jobs.fire(process(no), timer);
    }

    private boolean ended(String no) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(no)
                        .count()
                == 0;
    }

    private List<Map<String, Object>> answer(String no) {
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(100, "training-test")
                .topic("messenger-send-work-notification", 60_000)
                .businessKey(no)
                .execute();
        locked.forEach(task -> engine.getExternalTaskService().complete(task.getId(), "training-test"));
        jobs.run(process(no));
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    private void counted(Instant at, int wrong, int packed) {
        Counted told = new Counted(
                Kpi.MIS_SHIPMENT_PPM,
                "MIS-" + UUID.randomUUID(),
                at,
                About.goods(null, null, null).with(Work.PACKER_MIS_SHIPMENT.dimension(), person),
                BigDecimal.valueOf(wrong),
                BigDecimal.valueOf(packed));
        transaction.executeWithoutResult(status -> events.publishEvent(told));
        kpis.refresh();
    }
}
