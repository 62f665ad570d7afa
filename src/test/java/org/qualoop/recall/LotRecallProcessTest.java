package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.testing.Sample.unique;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.inspection.LotHolds;
import org.qualoop.platform.Problem;
import org.qualoop.testing.Covers;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;

/** Travels every exit, timer and message of {@code lot-recall.bpmn}. */
@QualoopTest
@Covers("lot-recall")
class LotRecallProcessTest {

    private static final String MESSAGES = "shop-message-customers";

    @Autowired
    private RecallWorld world;

    @Autowired
    private LotHolds holds;

    private LotId lot;
    private String ann;
    private String ben;

    @BeforeEach
    void twoCustomersHaveTheLot() {
        lot = world.lot("W1");
        ann = unique("C-ann");
        ben = unique("C-ben");
        world.ship(lot, ann);
        world.ship(lot, ben);
    }

    @Test
    void aRecallHoldsAtOnceAndIsApprovedByAnotherPersonThanTheOneWhoAssessed() {
        String no = world.start("CARE", false, lot);

        assertThat(holds.isHeld(lot.sku(), lot.lotNo())).isTrue();
        assertThat(world.waiting(no)).contains("wms-hold-lot", "messenger-send-work-notification");
        assertThat(world.view(no).status()).isEqualTo(RecallStatus.ASSESSMENT);
        world.complete(no, "assessRisk", "manager", "riskLevel", "HIGH", "assessment", "x");
        assertThatThrownBy(() -> world.approve(no, "REFUND")).hasMessageContaining("assessedBy");
        assertThat(world.view(no).status()).isEqualTo(RecallStatus.APPROVAL);
    }

    @Test
    void customersAreContactedUntilAllHaveAnsweredAndTheRecallClosesWhenTheTargetIsMet() {
        String no = world.approved("CARE", false, "CHOICE", lot);
        assertThat(world.view(no).status()).isEqualTo(RecallStatus.CONTACT);
        assertThat(world.answer(no, MESSAGES, "taken", "2", "unreached", "").get(0))
                .containsEntry("recordNo", no)
                .containsEntry("batchNo", 1);
        assertThat(world.view(no).contacts().sent()).isEqualTo(2);

        world.reply(no, ann, "DISPOSAL", ",\"proofUrls\":[\"https://v.example/1.jpg\"]");
        world.reply(no, ben, "DISPOSAL", ",\"proofUrls\":[\"https://v.example/2.jpg\"]");
        world.run(no);

        assertThat(world.tasks(no)).containsExactly("closeRecall");
        RecallView closing = world.view(no);
        assertThat(closing.contacts().responded()).isEqualTo(2);
        assertThat(closing.recovered()).isEqualTo(2);
        assertThat(closing.effectiveness()).isEqualByComparingTo("1");
        world.complete(no, "closeRecall", "quality", "conclusion", "已收回", "stockFate", "KEEP_HELD");
        world.answerAll(no);
        assertThat(world.view(no).status()).isEqualTo(RecallStatus.CLOSED);
        assertThat(holds.isHeld(lot.sku(), lot.lotNo())).isTrue();
        assertThat(world.ended(no)).isTrue();
    }

    @Test
    void belowTheTargetItClosesOnlySignedWithAReasonAndTheStockIsScrapped() {
        String no = world.approved("CARE", false, "REFUND", lot);
        world.answer(no, MESSAGES, "taken", "2", "unreached", "");
        world.fire(no, "roundOver");
        world.answer(no, MESSAGES, "taken", "2", "unreached", "");
        world.fire(no, "roundOver");
        world.answer(no, MESSAGES, "taken", "2", "unreached", "");
        assertThat(world.view(no).contacts().round()).isEqualTo(3);
        world.fire(no, "roundOver");

        assertThatThrownBy(() -> world.complete(no, "closeRecall", "quality", "conclusion", "x", "stockFate", "SCRAP"))
                .satisfies(refusal -> assertThat(pointer(refusal)).isEqualTo("/belowTargetReason"));
        assertThatThrownBy(() -> world.complete(
                        no,
                        "closeRecall",
                        "quality",
                        "conclusion",
                        "x",
                        "stockFate",
                        "SCRAP",
                        "belowTargetReason",
                        "顾客不回复",
                        "signature",
                        "somebody"))
                .satisfies(refusal -> assertThat(pointer(refusal)).isEqualTo("/signature"));
        assertThat(world.view(no).status()).isEqualTo(RecallStatus.CLOSING);
        world.complete(
                no,
                "closeRecall",
                "quality",
                "conclusion",
                "x",
                "stockFate",
                "SCRAP",
                "belowTargetReason",
                "顾客不回复",
                "signature",
                "quality");

        assertThat(world.answer(no, "erp-update-stock-status").get(0))
                .containsEntry("status", "SCRAPPED")
                .containsEntry("lotNo", lot.lotNo());
        assertThat(world.view(no).closing().belowTargetReason()).isEqualTo("顾客不回复");
        assertThat(holds.isHeld(lot.sku(), lot.lotNo())).isTrue();
    }

    @Test
    void whomNoMessageReachesAPersonContacts() {
        String no = world.approved("CARE", false, "REFUND", lot);
        world.answer(no, MESSAGES, "taken", "1", "unreached", "1");

        assertThat(world.tasks(no)).contains("contactByHand");
        assertThat(world.view(no).contacts().unreached()).isEqualTo(1);
        assertThat(world.view(no).contacts().reached()).isEqualTo(1);
        world.complete(no, "contactByHand", "customer-service", "byHandNote", "已电话联系");

        assertThat(world.view(no).contacts().reached()).isEqualTo(2);
        assertThat(world.view(no).contacts().unreached()).isZero();
    }

    @Test
    void aBatchThatTheGatewayRefusesOrNobodyTakesIsContactedByAPerson() {
        String no = world.approved("CARE", false, "REFUND", lot);
        world.refuse(no, MESSAGES, "MESSAGE_REFUSED", "taken", "unreached");

        assertThat(world.view(no).contacts().unreached()).isEqualTo(2);
        assertThat(world.tasks(no)).contains("contactByHand");

        LotId second = world.lot("W1");
        world.ship(second, ann);
        world.ship(second, ben);
        String other = world.approved("CARE", false, "REFUND", second);
        world.answer(other, MESSAGES, "taken", null, "unreached", null);
        assertThat(world.view(other).contacts().unreached()).isEqualTo(2);
    }

    @Test
    void aDrillGoesTheSameWayAndNothingLeavesTheHouse() {
        world.outbound(lot, "W2");
        String no = world.start("CN", true, lot);
        assertThat(world.waiting(no)).isEmpty();
        world.assess(no);
        assertThat(world.waiting(no)).isEmpty();
        world.fire(no, "ownerUnclaimed");
        assertThat(world.waiting(no)).isEmpty();
        world.approve(no, "REFUND");
        assertThat(world.waiting(no)).isEmpty();
        assertThat(world.tasks(no)).containsExactly("closeRecall");
        world.complete(no, "closeRecall", "quality", "conclusion", "演练完成", "stockFate", "SCRAP");

        RecallView drill = world.view(no);
        assertThat(world.ended(no)).isTrue();
        assertThat(drill.status()).isEqualTo(RecallStatus.CLOSED);
        assertThat(drill.contacts().sent()).isZero();
        assertThat(drill.holds()).extracting(RecallView.Hold::status).containsOnly("SIMULATED");
        assertThat(drill.outbounds()).extracting(RecallView.Outbound::status).containsOnly("SIMULATED");
        assertThat(holds.isHeld(lot.sku(), lot.lotNo())).isFalse();
        // 10 came in, 6 lie in stock, 2 left
        assertThat(drill.drill().massBalance()).isEqualByComparingTo("0.8");
        assertThat(drill.drill().located()).isEqualByComparingTo("0.8");
        assertThat(drill.drill().contactable()).isEqualByComparingTo("1");
        assertThat(drill.drill().secondsToTrace()).isLessThan(60);
    }

    @Test
    void aDrillMayBeRejected() {
        String no = world.start("CARE", true, lot);
        world.assess(no);
        world.reject(no);

        assertThat(world.ended(no)).isTrue();
        assertThat(world.view(no).status()).isEqualTo(RecallStatus.REJECTED);
    }

    @Test
    void aRejectedRecallLetsTheGoodsGoAndTellsTheAuthorityNothing() {
        String no = world.start("CN", false, lot);
        world.answer(no, "wms-hold-lot");
        world.answerAll(no);
        world.assess(no);
        assertThat(world.tasks(no)).containsExactly("approveRecall", "reportToAuthority");
        world.reject(no);

        assertThat(holds.isHeld(lot.sku(), lot.lotNo())).isFalse();
        assertThat(world.tasks(no)).isEmpty();
        assertThat(world.answer(no, "wms-release-lot").get(0))
                .containsEntry("warehouse", "W1")
                .containsEntry("lotNo", lot.lotNo());
        world.answerAll(no);
        assertThat(world.ended(no)).isTrue();
    }

    @Test
    void stockMayBeReleasedWhenTheRecallCloses() {
        String no = world.approved("CARE", false, "REFUND", lot);
        world.answerAll(no);
        world.reply(no, ann, "GONE", "");
        world.reply(no, ben, "DECLINED", "");
        world.run(no);
        world.complete(
                no,
                "closeRecall",
                "quality",
                "conclusion",
                "x",
                "stockFate",
                "RELEASE",
                "belowTargetReason",
                "已用完",
                "signature",
                "quality");

        assertThat(holds.isHeld(lot.sku(), lot.lotNo())).isFalse();
        assertThat(world.waiting(no)).contains("wms-release-lot");
    }

    @Test
    void theAuthorityHasTheReportWithinTwoWorkingDaysAndThePlanWithinTen() {
        String no = world.start("CN", false, lot);
        RecallView recall = world.view(no);
        assertThat(Duration.between(recall.startedAt(), recall.report().dueAt()))
                .isBetween(Duration.ofDays(2), Duration.ofDays(5));
        assertThat(Duration.between(recall.startedAt(), recall.plan().dueAt()))
                .isBetween(Duration.ofDays(12), Duration.ofDays(16));
        assertThat(world.task(no, "reportToAuthority").getDueDate().toInstant())
                .isBetween(
                        recall.report().dueAt().minusMillis(1),
                        recall.report().dueAt().plusMillis(1));

        world.complete(no, "reportToAuthority", "quality", "reportRef", "国市监-001");
        world.complete(no, "planToAuthority", "quality", "planRef", "国市监-002");

        assertThat(world.view(no).report().reference()).isEqualTo("国市监-001");
        assertThat(world.view(no).plan().doneAt()).isNotNull();
    }

    @Test
    void aDeadlineOfTheAuthorityThatComesGoesToTheLead() {
        String no = world.start("CN", false, lot);
        world.answerAll(no);
        world.makeLate(no, "reportToAuthority");
        world.fire(no, "reportOverdue");
        assertThat(world.task(no, "reportToAuthority").getAssignee()).isEqualTo("manager");
        assertThat(world.answer(no, "messenger-send-work-notification").get(0)).containsEntry("to", "manager");
        world.complete(no, "reportToAuthority", "manager", "reportRef", "R");
        world.makeLate(no, "planToAuthority");
        world.fire(no, "planOverdue");
        assertThat(world.task(no, "planToAuthority").getAssignee()).isEqualTo("manager");
    }

    @Test
    void aRegimeWithoutPlanDemandsNone() {
        String no = world.start("COSMETICS", false, lot);
        world.complete(no, "reportToAuthority", "quality", "reportRef", "药监-1");

        assertThat(world.view(no).plan()).isNull();
        assertThat(world.tasks(no)).containsExactly("assessRisk");
    }

    @Test
    void anAdverseReactionIsReportedByItsOwnDeadline() {
        String no = world.approved("COSMETICS", false, "REFUND", lot);
        world.answerAll(no);
        world.reply(no, ann, "REFUND", ",\"reaction\":\"SERIOUS\",\"text\":\"起水泡\"");
        world.run(no);

        Instant due = world.task(no, "reportReaction").getDueDate().toInstant();
        assertThat(due).isEqualTo(Instant.parse("2026-11-23T00:00:00Z").plus(Duration.ofDays(15)));
        world.makeLate(no, "reportReaction");
        world.fire(no, "reactionOverdue");
        assertThat(world.task(no, "reportReaction").getAssignee()).isEqualTo("manager");
        world.complete(no, "reportReaction", "quality", "reactionRef", "ADR-1");
        assertThat(world.tasks(no)).doesNotContain("reportReaction");
    }

    @Test
    void underCareAReactionIsNotedOnly() {
        String no = world.approved("CARE", false, "REFUND", lot);
        world.answerAll(no);
        world.reply(no, ann, "REFUND", ",\"reaction\":\"MILD\"");
        world.run(no);

        assertThat(world.tasks(no)).doesNotContain("reportReaction");
    }

    @Test
    void factsThatComeAfterTheFreezeAreAddedAndWhatSlippedThroughIsALeak() {
        String no = world.start("CARE", false, lot);
        RecallView.Scope frozen = world.view(no).scope();
        assertThat(frozen.orders()).isEqualTo(2);
        world.answerAll(no);

        world.ship(lot, unique("C"));
        world.run(no);
        assertThat(world.view(no).additions().orders()).isEqualTo(1);
        assertThat(world.view(no).additions().leaked()).isZero();
        assertThat(world.waiting(no)).isEmpty();

        String leaked = world.ship(
                lot, unique("C"), "\"contactVia\":\"shop\"", Instant.now().plusSeconds(5));
        world.stock(lot, "W9", 1);
        world.run(no);
        RecallView after = world.view(no);
        assertThat(after.scope()).isEqualTo(frozen);
        assertThat(after.additions().leaks())
                .extracting(RecallView.Leak::orderNo)
                .containsExactly(leaked);
        assertThat(after.contacts().customers()).isEqualTo(4);
        assertThat(after.holds()).extracting(RecallView.Hold::warehouse).contains("W1", "W9");
        world.answer(no, "wms-hold-lot");
        world.answer(no, "erp-update-stock-status");
        assertThat(world.answer(no, "messenger-send-work-notification").get(0).get("title"))
                .asString()
                .contains("slipped through");
    }

    @Test
    void anUnclaimedRecallGoesOnAndAnAcceptedOneStays() {
        String no = world.start("CARE", false, lot);
        String first = world.view(no).owner();
        world.fire(no, "ownerUnclaimed");
        assertThat(world.view(no).owner()).isNotEqualTo(first);
        assertThat(world.task(no, "assessRisk").getAssignee())
                .isEqualTo(world.view(no).owner());
        world.assess(no);
        String owner = world.view(no).owner();
        world.fire(no, "ownerUnclaimed");
        assertThat(world.view(no).owner()).isEqualTo(owner);
    }

    @Test
    void everyHourWhatIsOverdueGoesToTheLead() {
        String no = world.start("CARE", false, lot);
        world.answerAll(no);
        world.fire(no, "watchDeadlines");
        assertThat(world.waiting(no)).isEmpty();
        world.makeLate(no, "assessRisk");
        world.fire(no, "watchDeadlines");
        assertThat(world.task(no, "assessRisk").getAssignee()).isEqualTo("manager");
        assertThat(world.answer(no, "messenger-send-work-notification").get(0)).containsEntry("to", "manager");
    }

    private static String pointer(Throwable refusal) {
        Throwable cause = refusal;
        while (!(cause instanceof Problem)) {
            cause = cause.getCause();
        }
        return ((Problem) cause).errors().get(0).pointer();
    }
}
