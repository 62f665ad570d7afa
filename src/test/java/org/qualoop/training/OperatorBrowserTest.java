package org.qualoop.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead sees one of his people's figures, assigns a training, and nobody else learns of it. */
@QualoopTest
class OperatorBrowserTest {

    private static final String WORK = "PACKER_DAMAGE";

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

    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private final String person = "chen-" + run;
    private final String sku = "CUP-" + run;

    @BeforeEach
    void aPackerWhoBreaksMoreThanTheOthers() {
        var user = engine.getIdentityService().newUser(person);
        user.setPassword("qualoop");
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(person, "warehouse");
        for (int day = 1; day <= 20; day++) {
            counted(person, day, 4 + day % 3, 60);
            counted("li-" + run, day, 1, 60);
        }
        kpis.refresh();
    }

    @AfterEach
    void heLeaves() {
        engine.getIdentityService().deleteUser(person);
    }

    @Test
    void aTrainingIsAssignedFromTheFigureAndItsRateStandsBeforeAndAfter() {
        try (Visitor lead = Chromium.visitor(port).login("warehouse-lead")) {
            lead.open("/operators?work=" + WORK);
            lead.page().click("a:has-text('" + person + "')");
            lead.page().waitForURL("**/operators/chen-*");
            assertThat(lead.text("main")).contains("95% 区间", "还没有培训", "× 5.");
            lead.page().click("summary:has-text('安排培训')");
            lead.page().fill("#assign-topic", "易碎品垫气柱袋");
            lead.page().fill("#assign-sopKey", "shipment-recheck");
            assertThat(lead.page().inputValue("#assign-reason")).contains("打包员：破损", "101 / 1,200");
            lead.page().click(".q-action-form button[type=submit]");
            lead.page().waitForURL("**/records/trainings/TRN-*");
            assertThat(lead.text("main")).contains("易碎品垫气柱袋", person);
            String no = lead.page().url().replaceAll(".*/", "");
            learned(no);
            lead.open("/operators/" + person + "?work=" + WORK);
            assertThat(lead.text("main")).contains("观察效果", "太少，不下结论");
            assertThat(lead.accessibilityFaults()).isEmpty();
            lead.picture("operator");
            lead.page().setViewportSize(360, 740);
            assertThat(lead.scrollsSideways()).isFalse();
            lead.picture("operator-phone");
            privately(no);
        }
    }

    @Test
    void anUnclearQuestionIsRefusedInsteadOfAnsweredWithOtherFigures() {
        for (String unclear : List.of("work=singing", "from=yesterday", "from=2026-11-30&to=2026-11-01")) {
            Http.Answer answer = as("warehouse-lead").get("/api/v1/operators?" + unclear);
            assertThat(answer.status()).as(unclear).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").textValue())
                    .isEqualTo("/" + unclear.substring(0, unclear.indexOf('=')));
        }
    }

    @Test
    void whatCannotBeAssignedIsRefusedByField() {
        assertThat(assign("warehouse", person).status()).as("a peer").isEqualTo(403);
        assertThat(assign("quality", person).status()).as("the lead of others").isEqualTo(403);
        assertThat(assign("auditor", person).status()).isEqualTo(403);
        Http.Answer stranger = assign("warehouse-lead", "inspector");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.json().at("/errors/0/pointer").textValue()).isEqualTo("/person");
        assertThat(as("warehouse-lead")
                        .post("/api/v1/trainings", "{\"work\":\"SINGING\"}")
                        .json()
                        .at("/errors"))
                .hasSize(5);
        Http.Answer one = assign("warehouse-lead", person);
        Http.Answer again = assign("warehouse-lead", person);
        assertThat(one.status()).as(one.text()).isEqualTo(201);
        assertThat(again.json().get("trainingNo")).isEqualTo(one.json().get("trainingNo"));
    }

    /** Peers and other leads are refused at every door; the person himself is not. */
    private void privately(String no) {
        for (String other : List.of("warehouse-2", "quality", "inspector", "buyer", "manager", "auditor")) {
            assertThat(as(other).get("/api/v1/trainings/" + no).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other).get("/api/v1/trainings?person=" + person).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(as("quality").get("/api/v1/operators?work=" + WORK).status()).isEqualTo(403);
        assertThat(as("warehouse-2").get("/api/v1/operators?work=" + WORK).text())
                .doesNotContain(person);
        assertThat(as(person).get("/api/v1/operators?work=" + WORK).text())
                .contains(person)
                .doesNotContain("li-" + run);
        assertThat(as(person).get("/api/v1/trainings").text()).contains(no);
        pages("warehouse-2", no, 403, 404);
        pages("quality", no, 403, 404);
        pages(person, no, 200, 200);
    }

    private void pages(String user, String no, int figures, int record) {
        try (Visitor visitor = Chromium.visitor(port).login(user)) {
            assertThat(status(visitor, "/operators/" + person + "?work=" + WORK))
                    .as(user)
                    .isEqualTo(figures);
            assertThat(status(visitor, "/records/trainings/" + no)).as(user).isEqualTo(record);
            assertThat(status(visitor, "/operators/li-" + run + "?work=" + WORK))
                    .as(user)
                    .isEqualTo(403);
        }
    }

    private int status(Visitor visitor, String path) {
        return visitor.page().navigate("http://localhost:" + port + path).status();
    }

    @Test
    void buyersDoNotLookAtPeopleByName() {
        assertThat(as("quality").get("/api/v1/kpis?by=packer").status()).isEqualTo(200);
        assertThat(as("buyer").get("/api/v1/kpis?by=supplier").status()).isEqualTo(200);
        for (String dimension : List.of("packer", "picker", "inspector")) {
            Http.Answer split = as("buyer").get("/api/v1/kpis?by=" + dimension);
            assertThat(split.status()).isEqualTo(200);
            assertThat(split.text()).doesNotContain(person);
            assertThat(as("buyer")
                            .get("/api/v1/kpis?filter=" + dimension + ":" + person)
                            .status())
                    .isEqualTo(400);
            assertThat(as("buyer")
                            .get("/api/v1/kpis/damageRate/events?filter=" + dimension + ":" + person)
                            .status())
                    .isEqualTo(403);
        }
        try (Visitor buyer = Chromium.visitor(port).login("buyer")) {
            assertThat(status(buyer, "/cockpit/damageRate/by/packer")).isEqualTo(404);
            assertThat(status(buyer, "/cockpit/damageRate")).isEqualTo(200);
            assertThat(buyer.text("main")).doesNotContain(person);
        }
    }

    @Test
    void aBuyerReadsAPseudonymThatStaysTheSameAndMayAskByIt() {
        counted(person, 3, 7, 200);
        kpis.refresh();
        List<String> names = keys("quality");
        assertThat(names).contains(person);
        List<String> anonymous = keys("buyer");
        assertThat(anonymous)
                .hasSameSizeAs(names)
                .allMatch(key -> key.matches("anon-[0-9a-f]{8}"))
                .isEqualTo(keys("buyer"));

        String his = anonymous.get(names.indexOf(person));
        assertThat(as("buyer").get("/api/v1/kpis?filter=packer:" + his).json().at("/damageRate/numerator"))
                .isEqualTo(as("quality")
                        .get("/api/v1/kpis?filter=packer:" + person)
                        .json()
                        .at("/damageRate/numerator"));
    }

    private List<String> keys(String user) {
        return as(user).get("/api/v1/kpis?by=packer")
                .json()
                .at("/damageRate/groups")
                .findValuesAsText("key");
    }

    private void learned(String no) {
        String process = as("warehouse-lead")
                .get("/api/v1/trainings/" + no)
                .json()
                .get("processInstanceId")
                .textValue();
        jobs.run(process);
        try (Visitor trainee = Chromium.visitor(port).login(person).openTask(task(no))) {
            trainee.find("text=只有您和主管看得到").waitFor();
            trainee.page().check("#sopRead");
            trainee.page().fill("#learned", "先垫后装");
            trainee.page().fill("#learnMinutes", "30");
            trainee.picture("training-learn").complete();
        }
        jobs.run(process);
        try (Visitor lead = Chromium.visitor(port).login("warehouse-lead").openTask(task(no))) {
            assertThat(lead.find("#repeatDays").isVisible()).isFalse();
            lead.choose("checkResult", "PASS");
            lead.page().fill("#observed", "十箱都垫了");
            lead.page().fill("#checkMinutes", "15");
            lead.page().fill("#ql-checkSignature", "qualoop");
            lead.find(".ql-signature button").click();
            lead.find(".ql-missing.ql-ready").waitFor();
            lead.picture("training-check").complete();
        }
        jobs.run(process);
    }

    private String task(String no) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(no)
                .singleResult()
                .getId();
    }

    private Http.Answer assign(String user, String whom) {
        return as(user).post(
                        "/api/v1/trainings",
                        Map.of(
                                "work",
                                WORK,
                                "person",
                                whom,
                                "topic",
                                "垫",
                                "dueOn",
                                LocalDate.now(ZoneOffset.UTC).plusDays(3).toString(),
                                "reason",
                                "破损多"));
    }

    private Http as(String user) {
        return Http.as(user, port);
    }

    private void counted(String packer, int daysAgo, int broken, int packed) {
        Counted told = new Counted(
                Kpi.DAMAGE_RATE,
                "DMG-" + UUID.randomUUID(),
                Instant.now().minus(Duration.ofDays(daysAgo)),
                About.goods(null, sku, null).with(Work.PACKER_DAMAGE.dimension(), packer),
                BigDecimal.valueOf(broken),
                BigDecimal.valueOf(packed));
        transaction.executeWithoutResult(status -> events.publishEvent(told));
    }
}
