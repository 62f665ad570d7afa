package org.qualoop.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.supplier.domain.SupplierSweep;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Travels every exit, message and timer of {@code supplier-suspension.bpmn} and {@code supplier-watch.bpmn}. */
@QualoopTest
@Covers({"supplier-suspension", "supplier-watch"})
class SuspensionProcessTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SupplierSweep sweep;

    private SupplierSteps steps;
    private String code;

    @BeforeEach
    void anApprovedSupplier() {
        steps = new SupplierSteps(engine, jobs, port);
        code = unique("SUP");
        steps.approve(code);
    }

    @AfterEach
    void leaveNobodyDue() {
        jdbc.update("delete from supplier_standing where supplier_code = ?", code);
    }

    @Test
    void aSupplierSuspendedByHandIsReinstatedByAReview() {
        String no = suspend(Map.of("reason", "发现擅自更换原料"));

        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
        assertThat(steps.answer(no, "supplier-send-message").get(0))
                .containsEntry("supplierCode", code)
                .containsKeys("title", "text", "recordNo");
        steps.late(no, "reviewSuspension", "manager");
        steps.complete(no, "reviewSuspension", "quality", "reviewDecision", "REINSTATE", "reviewReason", "已整改");

        assertThat(steps.standing(code)).isEqualTo("APPROVED");
        steps.answerAll(no);
        assertThat(steps.ended(no)).isTrue();
        assertThat(steps.view(no).get("status").textValue()).isEqualTo("REINSTATED");
    }

    @Test
    void aReviewMayAskForANewQualification() {
        String no = suspend(Map.of("reason", "质量体系失效"));
        steps.answerAll(no);

        steps.complete(no, "reviewSuspension", "quality", "reviewDecision", "REQUALIFY", "reviewReason", "重新来过");

        assertThat(steps.ended(no)).isTrue();
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
        JsonNode open = qualifications().at("/items/0");
        assertThat(open.get("status").textValue()).isEqualTo("OPEN");
        String again = open.get("qualificationNo").textValue();
        steps.run(again);
        steps.complete(again, "decideQuality", "manager", "qualityDecision", "APPROVE", "qualityReason", "好");
        steps.complete(again, "decideBuyer", "buyer", "buyerDecision", "APPROVE", "buyerReason", "好");
        assertThat(steps.standing(code)).isEqualTo("APPROVED");
    }

    @Test
    void aReviewMayEndTheBusiness() {
        String no = suspend(Map.of("reason", "行贿"));
        steps.answerAll(no);

        steps.complete(no, "reviewSuspension", "quality", "reviewDecision", "EXCLUDE", "reviewReason", "红线");

        assertThat(steps.ended(no)).isTrue();
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
    }

    @Test
    void whoIsWarnedAndActsInTimeIsNotSuspended() {
        String no = suspend(Map.of(
                "reason",
                "交货资料不全",
                "graceUntil",
                Instant.now().plus(5, ChronoUnit.DAYS).toString()));
        assertThat(steps.standing(code)).isEqualTo("APPROVED");
        assertThat(steps.answer(no, "supplier-send-message")).hasSize(1);
        steps.late(no, "removeCause", "quality");

        steps.complete(no, "removeCause", "buyer", "causeAction", "DONE", "causeNote", "资料已补");

        assertThat(steps.ended(no)).isTrue();
        assertThat(steps.view(no).get("status").textValue()).isEqualTo("CLOSED");
        assertThat(steps.standing(code)).isEqualTo("APPROVED");
    }

    @Test
    void theSweepSeesADocumentThatExpiresAndItsRenewalEndsTheWarning() {
        expires(10);
        look();
        String no = openMeasure();
        steps.run(no);
        steps.answerAll(no);
        assertThat(steps.view(no).get("cause").textValue()).isEqualTo("DOCUMENTS");
        steps.complete(no, "removeCause", "buyer", "causeAction", "DONE", "causeNote", "已催办");
        assertThat(steps.openTasks(no)).as("the cause is still there").containsExactly("removeCause");

        steps.document(code, "BUSINESS_LICENCE", "2099-12-31");
        steps.run(no);

        assertThat(steps.ended(no)).isTrue();
        assertThat(steps.standing(code)).isEqualTo("APPROVED");
    }

    @Test
    void aRenewedDocumentMayBeEnteredInTheTask() {
        expires(10);
        look();
        String no = openMeasure();
        steps.run(no);
        steps.answerAll(no);
        steps.photo(no, "removeCause", "buyer");

        steps.complete(
                no,
                "removeCause",
                "buyer",
                "causeAction",
                "ADD",
                "docType",
                "BUSINESS_LICENCE",
                "docNumber",
                "N-2",
                "docValidUntil",
                "2099-01-01");

        assertThat(steps.ended(no)).isTrue();
        assertThat(steps.view(no).get("status").textValue()).isEqualTo("CLOSED");
    }

    @Test
    void aDocumentThatIsNotRenewedSuspendsPastTheGraceAndItsRenewalReinstates() {
        expires(3);
        look();
        String no = openMeasure();
        steps.run(no);
        steps.answerAll(no);
        look();
        assertThat(openMeasure()).as("the second look opens nothing").isEqualTo(no);

        steps.fire(no, "graceOver");
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
        steps.answerAll(no);
        steps.document(code, "BUSINESS_LICENCE", "2099-12-31");
        steps.run(no);

        assertThat(steps.standing(code)).isEqualTo("APPROVED");
        assertThat(steps.answer(no, "supplier-send-message")).hasSize(1);
        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void renewalsThatComeBeforeAnybodyWaitsForThemAreSeenByTheNextLook() {
        expires(3);
        look();
        String no = openMeasure();
        steps.run(no);
        steps.document(code, "BUSINESS_LICENCE", "2099-12-31");
        steps.document(code, "BUSINESS_LICENCE", "2099-12-31");
        assertThat(steps.ended(no)).as("the warning is still on its way").isFalse();
        steps.answerAll(no);

        look();
        steps.run(no);

        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void anApprovalThatEndsIsLookedAtAgain() {
        jdbc.update("update supplier_standing set requalify_at = ? where supplier_code = ?", yesterday(), code);

        look();
        look();

        assertThat(qualifications().at("/items")).hasSize(2);
        assertThat(qualifications().at("/items/0/applicant").textValue()).isEqualTo("system");
        assertThat(steps.standing(code)).isEqualTo("APPROVED");
    }

    @Test
    void aWatchTakesRoundAfterRoundUntilNobodyIsDue() {
        List<String> crowd = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            crowd.add(unique("CROWD"));
        }
        crowd.forEach(one -> jdbc.update(
                "insert into supplier_standing (supplier_code, status, since, due_at) values (?, 'APPLICANT', ?, ?)",
                one,
                yesterday(),
                yesterday()));
        var instance = engine.getRuntimeService().startProcessInstanceByKey("supplier-watch");

        jobs.run(instance.getId());

        assertThat(jdbc.queryForObject(
                        "select count(*) from supplier_standing where due_at <= ?", Long.class, yesterday()))
                .isZero();
        crowd.forEach(one -> jdbc.update("delete from supplier_standing where supplier_code = ?", one));
    }

    @Test
    void theWatchStartsByItself() {
        var job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("supplier-watch")
                .timers()
                .list();

        assertThat(job).isNotEmpty();
    }

    @Test
    void twoCausesAreTwoMattersAndTheLastOneReinstates() {
        String first = suspend(Map.of("reason", "一"));
        steps.answerAll(first);
        expires(-20);
        jdbc.update("update supplier_standing set status = 'APPROVED' where supplier_code = ?", code);
        look();
        String second = openMeasure();
        steps.run(second);
        steps.answerAll(second);
        assertThat(second).isNotEqualTo(first);

        steps.complete(first, "reviewSuspension", "quality", "reviewDecision", "REINSTATE", "reviewReason", "好");
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
        steps.document(code, "BUSINESS_LICENCE", "2099-12-31");

        assertThat(steps.standing(code)).isEqualTo("APPROVED");
    }

    @Test
    void suspendingTwiceNamesTheOpenOne() {
        String no = suspend(Map.of("reason", "一"));

        Answer again = steps.as("manager").post(path(), Map.of("reason", "二"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("suspensionNo").textValue()).isEqualTo(no);
    }

    private String path() {
        return "/api/v1/suppliers/" + code + "/suspensions";
    }

    private String suspend(Map<String, ?> body) {
        Answer answer = steps.as("quality").post(path(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String no = answer.json().get("suspensionNo").textValue();
        steps.run(no);
        return no;
    }

    private void expires(int days) {
        jdbc.update(
                "update supplier_document set valid_until = ? where supplier_code = ?",
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(days),
                code);
    }

    private void look() {
        jdbc.update("update supplier_standing set due_at = ? where supplier_code = ?", yesterday(), code);
        while (sweep.round()) {
            assertThat(code).isNotNull();
        }
    }

    private static java.time.LocalDateTime yesterday() {
        return java.time.LocalDateTime.ofInstant(Instant.now().minus(1, ChronoUnit.DAYS), java.time.ZoneOffset.UTC);
    }

    private String openMeasure() {
        return steps.as("quality")
                .get("/api/v1/supplier-suspensions?supplier=" + code)
                .json()
                .at("/items/0/suspensionNo")
                .textValue();
    }

    private JsonNode qualifications() {
        return steps.as("quality")
                .get("/api/v1/suppliers/" + code + "/qualifications")
                .json();
    }
}
