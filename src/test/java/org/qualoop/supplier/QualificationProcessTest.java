package org.qualoop.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Travels every exit and timer of {@code supplier-qualification.bpmn}. */
@QualoopTest
@Covers("supplier-qualification")
class QualificationProcessTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private SupplierSteps steps;
    private String code;

    @BeforeEach
    void aNewSupplier() {
        steps = new SupplierSteps(engine, jobs, port);
        code = unique("SUP");
    }

    @Test
    void aNewSupplierIsApprovedAfterDocumentsAuditSamplesAndTwoDecisions() {
        String no = steps.apply(code, "BEAUTY");
        assertThat(steps.standing(code)).isEqualTo("APPLICANT");
        assertThat(steps.answer(no, "supplier-send-message").get(0))
                .containsEntry("supplierCode", code)
                .hasEntrySatisfying("text", text -> assertThat((String) text)
                        .contains("营业执照 Business licence", "生产许可证", "备案", "检测报告"));
        steps.late(no, "collectDocuments", "manager");
        for (String type : new String[] {"BUSINESS_LICENCE", "PRODUCTION_LICENCE", "FILING"}) {
            assertThat(steps.document(code, type, "2099-01-01").status()).isEqualTo(201);
        }
        steps.photo(no, "collectDocuments", "buyer");
        steps.complete(
                no,
                "collectDocuments",
                "buyer",
                "documentsOutcome",
                "ADD",
                "docType",
                "TEST_REPORT",
                "docNumber",
                "R-1",
                "docValidUntil",
                "2099-06-30");

        assertThat(steps.openTasks(no)).containsExactly("auditSupplier");
        steps.late(no, "auditSupplier", "manager");
        steps.audit(no, 90, 80);
        steps.late(no, "testSample", "quality");
        steps.sample(no, 20, 0, "PASS");
        steps.late(no, "decideQuality", "manager");
        assertThat(steps.view(no).get("auditScore").decimalValue()).isEqualByComparingTo("88.50");
        steps.complete(no, "decideQuality", "quality", "qualityDecision", "APPROVE", "qualityReason", "体系完善");
        steps.late(no, "decideBuyer", "manager");
        steps.complete(no, "decideBuyer", "manager", "buyerDecision", "APPROVE", "buyerReason", "价格合适");

        assertThat(steps.standing(code)).isEqualTo("APPROVED");
        assertThat(steps.answer(no, "supplier-send-message")).hasSize(1);
        assertThat(steps.ended(no)).isTrue();
        JsonNode view = steps.view(no);
        assertThat(view.get("status").textValue()).isEqualTo("APPROVED");
        assertThat(view.get("proposal").textValue()).isEqualTo("APPROVE");
        assertThat(view.at("/quality/by").textValue()).isEqualTo("quality");
        assertThat(view.at("/purchasing/by").textValue()).isEqualTo("manager");
        assertThat(view.get("auditItems")).hasSize(8);
    }

    @Test
    void documentsThatAreThereAlreadyAskNobody() {
        steps.approve(code);

        String again = steps.apply(code, "SERVICE");

        assertThat(steps.openTasks(again)).containsExactly("decideQuality");
        assertThat(steps.view(again).get("kind").textValue()).isEqualTo("REQUALIFICATION");
        assertThat(steps.standing(code)).as("an approval holds on").isEqualTo("APPROVED");
    }

    @Test
    void readyIsNotBelievedWhileADocumentIsMissing() {
        String no = steps.apply(code, "SERVICE");
        steps.answerAll(no);

        steps.complete(no, "collectDocuments", "buyer", "documentsOutcome", "READY");

        assertThat(steps.openTasks(no)).containsExactly("collectDocuments");
        assertThat(steps.tryComplete(no, "collectDocuments", "buyer").status())
                .as("what was given the last time no longer counts")
                .isEqualTo(400);
    }

    @Test
    void anApplicationThatIsGivenUpLeavesTheSupplierAsUnknownAsBefore() {
        String no = steps.apply(code, "SERVICE");
        steps.answerAll(no);

        steps.complete(no, "collectDocuments", "buyer", "documentsOutcome", "GIVE_UP", "giveUpReason", "不再需要");

        assertThat(steps.standing(code)).isEqualTo("UNKNOWN");
        assertThat(steps.view(no).get("status").textValue()).isEqualTo("WITHDRAWN");
        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void aCriticalItemThatFailsCannotBeOutweighed() {
        String no = steps.applyWithDocuments(code, "OTHER", "BUSINESS_LICENCE");

        steps.audit(no, 100, 59);

        assertThat(steps.answer(no, "supplier-send-message")).hasSize(1);
        assertThat(steps.view(no).get("status").textValue()).isEqualTo("REJECTED");
        assertThat(steps.view(no).get("criticalFailed").booleanValue()).isTrue();
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void failedSamplesProposeARejectionAndTheStricterDecisionCounts() {
        String no = steps.applyWithDocuments(code, "OTHER", "BUSINESS_LICENCE");
        steps.audit(no, 90, 90);
        assertThat(steps.tryComplete(
                                no,
                                "testSample",
                                "inspector",
                                "sampleSize",
                                5,
                                "sampleDefects",
                                9,
                                "sampleResult",
                                "FAIL",
                                "sampleReport",
                                "LAB-1")
                        .status())
                .as("without a picture")
                .isEqualTo(400);
        steps.sample(no, 5, 2, "FAIL");
        steps.decide(no, "REJECT", "APPROVE");

        assertThat(steps.view(no).get("proposal").textValue()).isEqualTo("REJECT");
        assertThat(steps.view(no).get("decision").textValue()).isEqualTo("REJECT");
        assertThat(steps.answer(no, "supplier-send-message")).hasSize(1);
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void moreFailedSamplesThanTestedAreRefusedByName() {
        String no = steps.applyWithDocuments(code, "OTHER", "BUSINESS_LICENCE");
        steps.audit(no, 90, 90);
        steps.photo(no, "testSample", "inspector");

        var answer = steps.tryComplete(
                no,
                "testSample",
                "inspector",
                "sampleSize",
                5,
                "sampleDefects",
                9,
                "sampleResult",
                "FAIL",
                "sampleReport",
                "LAB-1");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("/sampleDefects");
        assertThat(steps.openTasks(no)).containsExactly("testSample");
    }

    @Test
    void aRequalificationOfAnOrdinarySupplierNeedsNoSamples() {
        String first = steps.applyWithDocuments(code, "OTHER", "BUSINESS_LICENCE");
        steps.audit(first, 90, 90);
        steps.sample(first, 5, 0, "PASS");
        steps.decide(first, "APPROVE", "APPROVE");
        steps.answerAll(first);

        String again = steps.apply(code, "OTHER");
        steps.audit(again, 70, 70);

        assertThat(steps.openTasks(again)).containsExactly("decideQuality");
        assertThat(engine.getRuntimeService().getVariable(steps.process(again), "proposal"))
                .isEqualTo("CONDITIONAL");
    }

    @Test
    void conditionsThatAreFulfilledEndInAnApproval() {
        String no = conditional();
        assertThat(steps.standing(code)).isEqualTo("CONDITIONAL");
        assertThat((String) steps.answer(no, "supplier-send-message").get(0).get("text"))
                .contains("补充来料检验记录");
        steps.photo(no, "followUpConditions", "quality");

        steps.complete(no, "followUpConditions", "quality", "followUpResult", "FULFILLED", "followUpNote", "记录齐全");

        assertThat(steps.standing(code)).isEqualTo("APPROVED");
        steps.answerAll(no);
        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void conditionsThatAreNotFulfilledSuspend() {
        String no = conditional();
        steps.answerAll(no);

        steps.complete(no, "followUpConditions", "quality", "followUpResult", "FAILED", "followUpNote", "未做");

        assertThat(steps.ended(no)).isTrue();
        assertThat(steps.view(no).get("status").textValue()).isEqualTo("SUSPENDED");
        String measure = suspensionNo();
        steps.run(measure);
        assertThat(steps.view(measure).get("cause").textValue()).isEqualTo("CONDITIONS");
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
    }

    @Test
    void conditionsWhoseTimeIsOverSuspendByThemselves() {
        String no = conditional();
        steps.answerAll(no);

        steps.fire(no, "conditionsOverdue");

        steps.run(suspensionNo());
        assertThat(steps.standing(code)).isEqualTo("SUSPENDED");
        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void nobodyApprovesHisOwnApplicationNorDecidesTwice() {
        String no = steps.applyWithDocuments(code, "SERVICE", "BUSINESS_LICENCE");
        assertThat(steps.tryComplete(no, "decideQuality", "buyer", "qualityDecision", "APPROVE", "qualityReason", "好")
                        .status())
                .as("no candidate")
                .isEqualTo(403);
        steps.complete(no, "decideQuality", "manager", "qualityDecision", "APPROVE", "qualityReason", "好");

        assertThat(steps.tryComplete(no, "decideBuyer", "manager", "buyerDecision", "APPROVE", "buyerReason", "好")
                        .status())
                .as("decided for quality already")
                .isEqualTo(403);
        var own = steps.tryComplete(no, "decideBuyer", "buyer", "buyerDecision", "APPROVE", "buyerReason", "好");
        assertThat(own.status()).as("applied himself").isEqualTo(403);
        assertThat(own.text()).contains("Somebody else");
        steps.complete(no, "decideBuyer", "admin", "buyerDecision", "APPROVE", "buyerReason", "好");
        assertThat(steps.standing(code)).isEqualTo("APPROVED");
    }

    private String conditional() {
        String no = steps.applyWithDocuments(code, "SERVICE", "BUSINESS_LICENCE");
        steps.decide(no, "APPROVE", "CONDITIONAL");
        return no;
    }

    private String suspensionNo() {
        return steps.as("quality")
                .get("/api/v1/supplier-suspensions?supplier=" + code)
                .json()
                .at("/items/0/suspensionNo")
                .textValue();
    }
}
