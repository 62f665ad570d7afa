package org.qualoop.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.complaint.CaseSteps.complaint;
import static org.qualoop.complaint.CaseSteps.review;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;

/** Travels every exit, timer, message and error of {@code customer-case.bpmn}. */
@QualoopTest
@Covers("customer-case")
class CustomerCaseProcessTest {

    @Autowired
    private CostBook ledger;

    @Autowired
    private Intake intake;

    @Autowired
    private CaseApi cases;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private CaseSteps steps;
    private String caseNo;
    private String process;

    @BeforeEach
    void aBadReview() {
        steps = new CaseSteps(intake, cases, engine, jobs);
    }

    private void open(Map<String, Object> review) {
        CaseView opened = steps.opened(review);
        caseNo = opened.caseNo();
        process = opened.processInstanceId();
    }

    private void openReview() {
        open(review(unique("R"), 1, "太失望了"));
    }

    private void openComplaint() {
        String id = unique("K");
        steps.take("complaints", complaint(id, "PHONE", "太失望了"));
        CaseView found = steps.find("hotline", id);
        caseNo = found.caseNo();
        process = found.processInstanceId();
        steps.run(caseNo);
    }

    private void contact(Object... variables) {
        Object[] all = new Object[variables.length + 2];
        all[0] = "contactResult";
        all[1] = "客户要求道歉";
        System.arraycopy(variables, 0, all, 2, variables.length);
        steps.complete(caseNo, "contactCustomer", all);
    }

    private void promise(String amount) {
        openReview();
        contact("compensate", true, "compensationAmount", amount, "compensationReason", "安抚");
        steps.complete(caseNo, "replyCustomer");
    }

    @Test
    void oneJobAfterTheReviewTheCaseHasAnOwnerInCustomerServiceHisTaskAndADueTime() {
        openReview();

        CaseView opened = steps.view(caseNo);
        assertThat(opened.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(opened.owner()).isIn("customer-service", "customer-service-2");
        assertThat(opened.dueAt()).isAfter(opened.openedAt());
        assertThat(opened.respondedAt()).isNull();
        assertThat(opened.tasks()).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("contactCustomer");
            assertThat(task.assignee()).isEqualTo(opened.owner());
            assertThat(task.candidateGroups()).containsExactlyInAnyOrder("customer-service", "cs-lead");
            assertThat(task.dueAt()).isNotNull();
        });
        assertThat(steps.answer(caseNo, "remindOwner", Map.of()))
                .containsEntry("to", opened.owner())
                .containsEntry("recordNo", caseNo);
        assertThat(steps.passed(process)).contains("ownerTold");
    }

    @Test
    void aReviewIsAnsweredInPublicAndTheCaseClosesWithoutCompensation() {
        openReview();
        contact("compensate", false);
        steps.complete(caseNo, "replyCustomer", "replyText", "非常抱歉");

        assertThat(steps.answer(caseNo, "replyReview", Map.of()))
                .containsEntry("channel", "taobao")
                .containsEntry("text", "非常抱歉")
                .containsKey("reviewId");

        CaseView closed = steps.view(caseNo);
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.closedAt()).isNotNull();
        assertThat(closed.contactResult()).isEqualTo("客户要求道歉");
        assertThat(closed.replyText()).isEqualTo("非常抱歉");
        assertThat(closed.compensation()).isNull();
        // The reminder that nobody took does not keep the case.
        assertThat(steps.ended(process)).isTrue();
    }

    @Test
    void aComplaintIsAnsweredByAMessageToTheCustomer() {
        openComplaint();
        contact("compensate", false);
        steps.complete(caseNo, "replyCustomer", "replyText", "已为您安排");

        assertThat(steps.answer(caseNo, "messageCustomer", Map.of()))
                .containsEntry("channel", "hotline")
                .containsEntry("text", "已为您安排");

        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void nothingWrittenMeansNothingSentAndTasksCompletedWithoutAnyInputStillPass() {
        openReview();
        steps.complete(caseNo, "contactCustomer");
        steps.complete(caseNo, "replyCustomer");

        assertThat(steps.ended(process)).isTrue();
        assertThat(steps.passed(process)).doesNotContain("replyReview", "messageCustomer", "checkCompensation");
    }

    @Test
    void aSmallCompensationIsPaidWithoutApproval() {
        promise("20.00");

        assertThat(steps.answer(caseNo, "payCompensation", Map.of("paymentNo", "P-1")))
                .containsEntry("amount", "20.00")
                .containsEntry("currency", "CNY")
                .containsEntry("recordNo", caseNo);

        assertThat(steps.view(caseNo).compensation().amount()).isEqualByComparingTo("20.00");
        assertThat(ledger.report(EntryFilter.ofRecord(caseNo), null, null, 10)
                        .total()
                        .loss()
                        .amount())
                .isEqualByComparingTo("20.00");
        assertThat(steps.passed(process)).doesNotContain("approval");
    }

    @Test
    void aLargerOneNeedsAnotherPersonWhoApproves() {
        promise("200");

        var approval = steps.task(caseNo, "approveCompensation");
        assertThat(approval.getAssignee()).isEqualTo("cs-lead");
        assertThat(steps.answer(caseNo, "remindApprover", Map.of())).containsEntry("to", "cs-lead");
        steps.complete(caseNo, "approveCompensation", "approved", true);
        steps.answer(caseNo, "payCompensation", Map.of("paymentNo", "P-2"));

        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void whoPromisedTheMoneyMayNotApproveIt() {
        openReview();
        String promiser = steps.task(caseNo, "contactCustomer").getAssignee();
        contact("compensate", true, "compensationAmount", "200", "compensationReason", "安抚");
        steps.complete(caseNo, "replyCustomer");

        assertThatThrownBy(() -> steps.completeAs(promiser, caseNo, "approveCompensation", "approved", true))
                .isInstanceOf(RuntimeException.class);
        assertThat(steps.tasks(caseNo)).contains("approveCompensation");
    }

    @Test
    void veryLargeOnesGoToFinance() {
        promise("800");

        assertThat(steps.task(caseNo, "approveCompensation").getAssignee()).isEqualTo("finance");
    }

    @Test
    void anAmountThatIsNoAmountGoesToAnApproverToo() {
        promise("一百");

        assertThat(steps.tasks(caseNo)).contains("approveCompensation");
    }

    @Test
    void aRefusedApprovalGoesBackToTheOwnerWhoMayGiveUp() {
        promise("200");
        steps.complete(caseNo, "approveCompensation", "approved", false, "approvalRemark", "太多");
        assertThat(steps.task(caseNo, "changeCompensation").getAssignee())
                .isEqualTo(steps.view(caseNo).owner());

        steps.complete(caseNo, "changeCompensation", "compensate", false);

        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(steps.view(caseNo).compensation()).isNull();
    }

    @Test
    void aRefusedPaymentGoesBackToAPersonWhoTriesAnotherAmountThatNeedsANewApproval() {
        promise("200");
        steps.complete(caseNo, "approveCompensation", "approved", true);
        steps.refuse(caseNo, "payCompensation", "COMPENSATION_REFUSED", "订单已关闭");
        assertThat(steps.tasks(caseNo)).containsExactly("changeCompensation");
        assertThat(engine.getRuntimeService().getVariable(process, "paymentRefusal"))
                .isEqualTo("订单已关闭");

        steps.complete(caseNo, "changeCompensation", "compensate", true, "compensationAmount", "100");
        assertThat(steps.tasks(caseNo)).containsExactly("approveCompensation");
        // The earlier approval does not count for the new amount.
        steps.complete(caseNo, "approveCompensation");
        assertThat(steps.tasks(caseNo)).containsExactly("changeCompensation");
    }

    @Test
    void theOwnersFirstActionIsTheFirstResponse() {
        openReview();
        steps.claim(caseNo, "contactCustomer");

        assertThat(steps.view(caseNo).respondedAt()).isNotNull();
    }

    @Test
    void unclaimedItGoesToTheNextOnDutyThenToTheLead() {
        openReview();
        String first = steps.view(caseNo).owner();

        steps.fire(caseNo, "ownerUnclaimed");
        String second = steps.view(caseNo).owner();
        assertThat(second).isNotEqualTo(first);
        assertThat(steps.task(caseNo, "contactCustomer").getAssignee()).isEqualTo(second);
        assertThat(steps.answer(caseNo, "remindNextOwner", Map.of())).containsEntry("to", second);

        for (int i = 0; i < 2 && !"cs-lead".equals(steps.view(caseNo).owner()); i++) {
            steps.fire(caseNo, "ownerUnclaimed");
        }
        assertThat(steps.view(caseNo).owner()).isEqualTo("cs-lead");
        assertThat(steps.task(caseNo, "contactCustomer").getAssignee()).isEqualTo("cs-lead");
    }

    @Test
    void anAcceptedCaseStaysWithItsOwner() {
        openReview();
        String owner = steps.view(caseNo).owner();
        steps.claim(caseNo, "contactCustomer");

        steps.fire(caseNo, "ownerUnclaimed");

        assertThat(steps.view(caseNo).owner()).isEqualTo(owner);
        assertThat(steps.passed(process)).contains("ownerAtWork").doesNotContain("reassignOwner");
    }

    @Test
    void overdueTheOwnerIsRemindedAndAfterTwoHoursTheLeadTakesOver() {
        openReview();
        String owner = steps.view(caseNo).owner();

        steps.fire(caseNo, "caseOverdue");
        assertThat(steps.answer(caseNo, "remindOverdue", Map.of())).containsEntry("to", owner);
        assertThat(steps.view(caseNo).owner()).isEqualTo(owner);

        steps.fire(caseNo, "stillOverdue");
        assertThat(steps.view(caseNo).owner()).isEqualTo("cs-lead");
        assertThat(steps.answer(caseNo, "remindLead", Map.of())).containsEntry("to", "cs-lead");
    }

    @Test
    void anApprovalThatNobodyTakesMovesOnAndAnOverdueOneGoesUp() {
        promise("200");
        steps.fire(caseNo, "approvalUnclaimed");
        assertThat(steps.passed(process)).contains("reassignApprover");
        String next = steps.task(caseNo, "approveCompensation").getAssignee();
        assertThat(steps.answer(caseNo, "remindNextApprover", Map.of())).containsEntry("to", next);

        steps.fire(caseNo, "approvalOverdue");
        assertThat(steps.passed(process)).contains("escalateApproval");
        assertThat(steps.task(caseNo, "approveCompensation").getAssignee()).isEqualTo("manager");
        // The case itself stays with customer service.
        assertThat(steps.view(caseNo).owner()).startsWith("customer-service");
    }

    @Test
    void anAcceptedApprovalStays() {
        promise("200");
        steps.claim(caseNo, "approveCompensation");

        steps.fire(caseNo, "approvalUnclaimed");

        assertThat(steps.passed(process)).contains("approvalAccepted").doesNotContain("reassignApprover");
    }

    @Test
    void aReviewChangedForTheBetterBeforeTheCallSkipsTheCall() {
        String id = unique("R");
        open(review(id, 1, "失望"));

        steps.take("reviews", review(id, 5, "补发后很满意"));

        assertThat(steps.tasks(caseNo)).containsExactly("replyCustomer");
        assertThat(steps.passed(process)).contains("reviewImproved");
    }

    @Test
    void anInjuryReachesTheLeadInTheTransactionOfTheReviewBesideTheOrdinaryCase() {
        String id = unique("R");
        steps.take("reviews", review(id, 1, "用了过敏红肿"));
        caseNo = steps.find("taobao", id).caseNo();

        assertThat(steps.tasks(caseNo)).containsExactly("handleInjury");
        assertThat(steps.task(caseNo, "handleInjury").getAssignee()).isEqualTo("cs-lead");
        steps.run(caseNo);
        assertThat(steps.tasks(caseNo)).containsExactly("contactCustomer", "handleInjury");
        assertThat(steps.view(caseNo).owner()).startsWith("customer-service");
        assertThat(steps.task(caseNo, "handleInjury").getDueDate())
                .isBefore(steps.task(caseNo, "contactCustomer").getDueDate());
    }

    @Test
    void theCaseClosesWithTheLastOfBothLines() {
        open(review(unique("R"), 1, "脸上起红疹"));
        contact("compensate", false);
        steps.complete(caseNo, "replyCustomer");
        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.OPEN);

        steps.complete(caseNo, "handleInjury", "injuryNote", "已就医，无大碍");

        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(steps.ended(process)).isTrue();
    }

    @Test
    void handlingTheInjuryFirstLeavesTheOrdinaryCaseOpen() {
        open(review(unique("R"), 1, "漏电"));
        steps.complete(caseNo, "handleInjury", "injuryNote", "无恙");

        assertThat(steps.tasks(caseNo)).containsExactly("contactCustomer");
        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.OPEN);
        contact("compensate", false);
        steps.complete(caseNo, "replyCustomer");
        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void anInjuryThatNobodyTakesMovesOnAndAnOverdueOneGoesToTheManager() {
        open(review(unique("R"), 1, "起火了"));
        assertThat(steps.answer(caseNo, "remindInjuryOwner", Map.of())).containsEntry("to", "cs-lead");

        steps.fire(caseNo, "injuryUnclaimed");
        assertThat(steps.passed(process)).contains("reassignInjury");
        assertThat(steps.answer(caseNo, "remindNextInjuryOwner", Map.of())).containsKey("to");
        steps.fire(caseNo, "injuryOverdue");

        assertThat(steps.passed(process)).contains("escalateInjury");
        assertThat(steps.task(caseNo, "handleInjury").getAssignee()).isEqualTo("manager");
    }

    @Test
    void anAcceptedInjuryStaysWithItsLeadAndAcceptingItDoesNotAcceptTheCase() {
        open(review(unique("R"), 1, "烫伤了孩子"));
        steps.claim(caseNo, "handleInjury");

        steps.fire(caseNo, "injuryUnclaimed");
        steps.fire(caseNo, "ownerUnclaimed");

        assertThat(steps.passed(process))
                .contains("injuryInHand", "reassignOwner")
                .doesNotContain("reassignInjury");
    }

    @Test
    void everyTaskHasAFormAndEveryFormIsDeployed() {
        openReview();
        for (String form : List.of(
                "contact-customer", "reply-customer", "approve-compensation", "change-compensation", "handle-injury")) {
            String deployment = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("customer-case")
                    .latestVersion()
                    .singleResult()
                    .getDeploymentId();
            assertThat(engine.getRepositoryService().getDeploymentResourceNames(deployment))
                    .contains("forms/complaint/" + form + ".html");
        }
        assertThat(engine.getFormService()
                        .getTaskFormKey(
                                engine.getTaskService()
                                        .createTaskQuery()
                                        .taskId(steps.task(caseNo, "contactCustomer")
                                                .getId())
                                        .singleResult()
                                        .getProcessDefinitionId(),
                                "contactCustomer"))
                .isEqualTo("embedded:deployment:forms/complaint/contact-customer.html");
    }

    private void openRegulator() {
        String id = unique("K");
        Map<String, Object> complaint = complaint(id, "REGULATOR", "退款一直没到");
        complaint.put("createdAt", java.time.Instant.now().toString());
        steps.take("complaints", complaint);
        caseNo = steps.find("hotline", id).caseNo();
        process = steps.view(caseNo).processInstanceId();
        steps.run(caseNo);
    }

    @Test
    void aRegulatorWantsAnAnswerOfItsOwnWithinTheStatutoryTime() {
        openRegulator();
        CaseView opened = steps.view(caseNo);
        assertThat(opened.priority()).isEqualTo(CasePriority.URGENT);
        assertThat(opened.severity()).isEqualTo(org.qualoop.inspection.Severity.MAJOR);
        assertThat(java.time.Duration.between(
                        opened.saidAt(), opened.regulator().dueAt()))
                .isEqualTo(java.time.Duration.ofDays(10));
        assertThat(opened.regulator().answeredAt()).isNull();

        contact("compensate", false);
        steps.complete(caseNo, "replyCustomer", "replyText", "已退款");
        steps.answer(caseNo, "messageCustomer", Map.of());
        assertThat(steps.view(caseNo).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(steps.task(caseNo, "answerRegulator").getAssignee()).isEqualTo("cs-lead");
        assertThat(steps.task(caseNo, "answerRegulator").getDueDate().toInstant())
                .isBefore(steps.view(caseNo).regulator().dueAt());
        assertThatThrownBy(() -> steps.complete(caseNo, "answerRegulator", "regulatorReply", "已处理"))
                .hasMessageContaining("missing");

        steps.complete(
                caseNo, "answerRegulator", "regulatorRef", "12315-77", "regulatorReply", "已退款", "settled", "AGREED");

        CaseView closed = steps.view(caseNo);
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.regulator().reference()).isEqualTo("12315-77");
        assertThat(closed.regulator().settled()).isEqualTo("AGREED");
        assertThat(closed.regulator().answeredBy()).isEqualTo("cs-lead");
        assertThat(steps.ended(process)).isTrue();
    }

    @Test
    void anAnswerToTheRegulatorIsWatchedUntilItIsGiven() {
        openRegulator();
        contact("compensate", false);
        steps.complete(caseNo, "replyCustomer");

        steps.fire(caseNo, "idle_regulator");
        String next = steps.task(caseNo, "answerRegulator").getAssignee();
        assertThat(steps.answer(caseNo, "remindNext_regulator", Map.of())).containsEntry("to", next);
        steps.claim(caseNo, "answerRegulator");
        steps.fire(caseNo, "idle_regulator");
        steps.fire(caseNo, "late_regulator");
        assertThat(steps.answer(caseNo, "remindLate_regulator", Map.of())).containsEntry("to", next);
        steps.fire(caseNo, "grace_regulator");
        assertThat(steps.task(caseNo, "answerRegulator").getAssignee()).isEqualTo("manager");
        steps.answer(caseNo, "remindLead_regulator", Map.of());
        assertThat(steps.passed(process)).contains("accepted_regulator", "escalated_regulator");
        // The case itself stays with customer service.
        assertThat(steps.view(caseNo).owner()).startsWith("customer-service");
    }
}
