package org.qualoop.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.complaint.CaseSteps.complaint;
import static org.qualoop.complaint.CaseSteps.order;
import static org.qualoop.complaint.CaseSteps.review;
import static org.qualoop.complaint.CaseSteps.shipment;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstanceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.NcrView;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.DossierSection;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeResult;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers say comes in, again, changed, before and after the order that it is about. */
@QualoopTest
class VoiceIntakeTest {

    @Autowired
    private Intake intake;

    @Autowired
    private CaseApi cases;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Timeline timeline;

    @Autowired
    private List<DossierSection> sections;

    private CaseSteps steps;
    private String id;

    @BeforeEach
    void freshReview() {
        steps = new CaseSteps(intake, cases, engine, jobs);
        id = unique("R");
    }

    private CaseView find(String reviewId) {
        return steps.find("taobao", reviewId);
    }

    private NcrView ncr(CaseView found) {
        return ncrs.find(found.ncrNo()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void oneOrTwoStarsOpenACaseAndAnNcrEvenWithoutOrderSkuAndWords(int rating) {
        Map<String, Object> bare = review(id, rating, "");
        bare.remove("text");
        IntakeResult result = steps.take("reviews", bare);

        assertThat(result.accepted()).isEqualTo(1);
        CaseView found = find(id);
        assertThat(found.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(found.source()).isEqualTo(new CaseView.Source(CaseSource.REVIEW, "taobao", id));
        assertThat(found.processInstanceId()).isNotNull();
        assertThat(ncr(found).status()).isEqualTo(NcrStatus.OPEN);
        assertThat(ncr(found).source().ref()).isEqualTo("taobao/" + id);
    }

    @Test
    void fiveStarsOpenNothingUnlessAnAlarmWordIsAmongThem() {
        steps.take("reviews", review(id, 5, "没有漏液，很满意"));
        assertThat(find(id)).isNull();

        String leaking = unique("R");
        steps.take("reviews", review(leaking, 5, "好用，就是漏液"));
        assertThat(find(leaking).defectCode()).isEqualTo("LEAKAGE");
        assertThat(ncr(find(leaking)).defectCode()).isEqualTo("LEAKAGE");
    }

    @Test
    void theSameReviewAgainIsADuplicateAndOpensNothing() {
        Map<String, Object> bad = review(id, 1, "差");
        steps.take("reviews", bad);
        String caseNo = find(id).caseNo();

        IntakeResult again = steps.take("reviews", List.of(bad, bad));

        assertThat(again.duplicates()).isEqualTo(2);
        assertThat(find(id).caseNo()).isEqualTo(caseNo);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRevisionFromFiveStarsToOneOpensTheCaseThatItNowDeserves() {
        steps.take("reviews", review(id, 5, "好"));
        assertThat(find(id)).isNull();

        assertThat(steps.take("reviews", review(id, 1, "用了两周就坏了")).updated()).isEqualTo(1);

        assertThat(find(id).defectCode()).isEqualTo("FUNCTION");
        assertThat(find(id).ncrNo()).isNotNull();
    }

    @Test
    void anAddedTextThatNamesAnAlarmOpensTheCase() {
        Map<String, Object> good = review(id, 5, "好");
        steps.take("reviews", good);
        good.put("appendText", "追评：漏液了");
        steps.take("reviews", good);

        assertThat(find(id).voice().appendText()).isEqualTo("追评：漏液了");
        assertThat(find(id).ncrNo()).isNotNull();
    }

    @Test
    void aRevisionFromOneStarToFiveKeepsTheOneCaseAndTellsItsOwner() {
        CaseView opened = steps.opened(review(id, 1, "差"));

        steps.take("reviews", review(id, 5, "很好"));

        assertThat(find(id).caseNo()).isEqualTo(opened.caseNo());
        assertThat(steps.tasks(opened.caseNo())).containsExactly("replyCustomer");
        assertThat(timeline.of(opened.caseNo()))
                .extracting(Timeline.Entry::code)
                .contains("case.improved");
    }

    @Test
    void anInjuryInAnAddedTextTriggersTheSafetyBranchOnceInTheSameCase() {
        Map<String, Object> bad = review(id, 2, "一般");
        CaseView opened = steps.opened(bad);
        assertThat(steps.tasks(opened.caseNo())).containsExactly("contactCustomer");

        bad.put("appendText", "用了几天脸上过敏红肿");
        steps.take("reviews", bad);
        assertThat(steps.tasks(opened.caseNo())).containsExactly("contactCustomer", "handleInjury");
        assertThat(find(id).safety()).isTrue();
        assertThat(find(id).priority()).isEqualTo(CasePriority.URGENT);

        bad.put("appendText", "用了几天脸上过敏红肿，更严重了");
        steps.take("reviews", bad);
        assertThat(steps.tasks(opened.caseNo())).containsExactly("contactCustomer", "handleInjury");
    }

    @Test
    void bothRevisionsInOneBatchEndInOneCase() {
        Map<String, Object> later = review(id, 1, "差");
        later.put("appendText", "漏电");
        IntakeResult result = steps.take("reviews", List.of(review(id, 5, "好"), review(id, 1, "差"), later));

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.updated()).isEqualTo(2);
        assertThat(steps.tasks(find(id).caseNo())).containsExactly("handleInjury");
    }

    @Test
    void aClosedCaseIsTakenUpAgainWhenTheCustomerIsHurtLater() {
        Map<String, Object> bad = review(id, 2, "一般");
        CaseView opened = steps.opened(bad);
        steps.complete(opened.caseNo(), "contactCustomer");
        steps.complete(opened.caseNo(), "replyCustomer");
        assertThat(find(id).status()).isEqualTo(CaseStatus.CLOSED);

        bad.put("appendText", "漏电，被电了一下");
        steps.take("reviews", bad);

        CaseView again = steps.ofReview(id);
        assertThat(again.caseNo()).isEqualTo(opened.caseNo());
        assertThat(again.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(again.processInstanceId()).isNotEqualTo(opened.processInstanceId());
        assertThat(steps.tasks(again.caseNo())).containsExactly("contactCustomer", "handleInjury");
    }

    @Test
    void aClosedCaseStaysClosedWhenNothingGetsWorse() {
        CaseView opened = steps.opened(review(id, 1, "差"));
        steps.complete(opened.caseNo(), "contactCustomer");
        steps.complete(opened.caseNo(), "replyCustomer");

        steps.take("reviews", review(id, 4, "处理得不错"));

        assertThat(find(id).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void severalReviewsOfOneLotAndFaultAreSeveralCasesThatShareOneNcr() {
        String sku = unique("SKU");
        String lot = unique("LOT");
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> unique("R")).toList();
        for (String review : ids) {
            steps.take("orders", order("O-" + review, sku));
            steps.take("shipments", shipment("O-" + review, sku, lot));
        }
        steps.take(
                "reviews",
                ids.stream()
                        .map(review -> {
                            Map<String, Object> leaking = review(review, 1, "漏液");
                            leaking.put("orderNo", "O-" + review);
                            return leaking;
                        })
                        .toList());

        List<CaseView> opened = ids.stream().map(this::find).toList();
        assertThat(opened).extracting(CaseView::caseNo).doesNotHaveDuplicates();
        assertThat(opened)
                .extracting(CaseView::ncrNo)
                .containsOnly(opened.get(0).ncrNo());
        assertThat(opened).extracting(CaseView::lotNo).containsOnly(lot);
        assertThat(opened).extracting(CaseView::sku).containsOnly(sku);
        assertThat(opened.get(0).customerId()).isEqualTo("C-O-" + ids.get(0));
        assertThat(ncr(opened.get(0)).cases()).isEqualTo(3);
    }

    @Test
    void reviewsThatComeBeforeTheirOrdersLearnTheirGoodsLaterAndTheirNcrsMerge() {
        String sku = unique("SKU");
        String lot = unique("LOT");
        String other = unique("R");
        for (String review : List.of(id, other)) {
            Map<String, Object> leaking = review(review, 1, "漏液");
            leaking.put("orderNo", "O-" + review);
            steps.take("reviews", leaking);
        }
        assertThat(find(id).ncrNo()).isNotEqualTo(find(other).ncrNo());
        assertThat(find(id).sku()).isNull();

        // One gets the shipment before the order, the other the other way round.
        steps.take("shipments", shipment("O-" + id, sku, lot));
        steps.take("orders", order("O-" + id, sku));
        steps.take("orders", order("O-" + other, sku));
        steps.take("shipments", shipment("O-" + other, sku, lot));

        assertThat(find(id).lotNo()).isEqualTo(lot);
        assertThat(find(other).lotNo()).isEqualTo(lot);
        assertThat(find(other).sku()).isEqualTo(sku);
        assertThat(find(other).customerId()).isEqualTo("C-O-" + other);
        assertThat(find(other).ncrNo()).isEqualTo(find(id).ncrNo());
        assertThat(ncr(find(id)).lotNo()).isEqualTo(lot);
        assertThat(ncr(find(id)).cases()).isEqualTo(2);
    }

    @Test
    void anOrderWithTwoLotsOfTheSkuLeavesTheLotOpen() {
        String sku = unique("SKU");
        String orderNo = "O-" + id;
        steps.take("orders", order(orderNo, sku));
        steps.take("shipments", shipment(orderNo, sku, "L1"));
        Map<String, Object> second = new java.util.HashMap<>(shipment(orderNo, sku, "L2"));
        second.put("shipmentNo", "S2-" + orderNo);
        steps.take("shipments", second);
        Map<String, Object> leaking = review(id, 1, "漏液");
        leaking.put("orderNo", orderNo);
        steps.take("reviews", leaking);

        assertThat(find(id).sku()).isEqualTo(sku);
        assertThat(find(id).lotNo()).isNull();
    }

    @Test
    void aThirdBadReviewOfASkuWithinThirtyDaysIsASeries() {
        String sku = unique("SKU");
        for (int i = 0; i < 2; i++) {
            Map<String, Object> bad = review(unique("R"), 2, "差");
            bad.put("sku", sku);
            steps.take("reviews", bad);
        }
        Map<String, Object> third = review(id, 3, "一般");
        third.put("sku", sku);
        steps.take("reviews", third);

        assertThat(find(id).ncrNo()).isNotNull();
    }

    @Test
    void badReviewsOfTwoMonthsAgoAreNoSeries() {
        String sku = unique("SKU");
        for (int i = 0; i < 2; i++) {
            Map<String, Object> bad = review(unique("R"), 2, "差");
            bad.put("sku", sku);
            bad.put("createdAt", "2026-09-01T00:00:00Z");
            steps.take("reviews", bad);
        }
        Map<String, Object> third = review(id, 3, "一般");
        third.put("sku", sku);
        steps.take("reviews", third);

        assertThat(find(id).ncrNo()).isNull();
    }

    @Test
    void aComplaintAlwaysOpensACaseAndAnNcrByItsWords() {
        String late = unique("K");
        steps.take("complaints", complaint(late, "CHAT", "快递太慢"));
        assertThat(steps.find("hotline", late).ncrNo()).isNull();
        assertThat(steps.find("hotline", late).source().kind()).isEqualTo(CaseSource.COMPLAINT);

        String leaking = unique("K");
        steps.take("complaints", complaint(leaking, "REGULATOR", "收到漏液，商家不理"));
        CaseView found = steps.find("hotline", leaking);
        assertThat(found.priority()).isEqualTo(CasePriority.URGENT);
        assertThat(ncr(found).source().ref()).isEqualTo("hotline/c:" + leaking);
    }

    @Test
    void historyKeepsTheFinalDecisionWithWhatWentInAndWhatCameOut() {
        long before = decisions("classify-review").count();
        long steps = decisions("detect-defect").count();

        this.steps.take("reviews", review(id, 1, "漏液"));

        assertThat(decisions("classify-review").count()).isEqualTo(before + 1);
        assertThat(decisions("detect-defect").count()).isEqualTo(steps);
        assertThat(decisions("classify-review").includeInputs().includeOutputs().list())
                .last()
                .satisfies(decision -> {
                    assertThat(decision.getInputs()).isNotEmpty();
                    assertThat(decision.getOutputs()).isNotEmpty();
                    assertThat(decision.getDecisionDefinitionId()).startsWith("classify-review:");
                });
    }

    private HistoricDecisionInstanceQuery decisions(String key) {
        return engine.getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(key)
                .orderByEvaluationTime()
                .asc();
    }

    @Test
    void aLongTextIsReadToItsEnd() {
        steps.take("reviews", review(id, 5, "很好用。".repeat(2_000) + "就是用了脸上红肿"));

        assertThat(find(id).safety()).isTrue();
    }

    @Test
    void emojiScriptAndSqlAreStoredAsTheyAre() {
        String nasty = "😡<script>alert(1)</script>'; drop table complaint_case; -- 漏液";
        steps.take("reviews", review(id, 5, nasty));

        assertThat(find(id).voice().text()).isEqualTo(nasty);
    }

    @Test
    void badFieldsAreNamedAndNothingIsStored() {
        assertRefused("reviews", with(review(id, 1, "x"), "rating", 6), "/rating");
        assertRefused("reviews", with(review(id, 1, "x"), "rating", 0), "/rating");
        assertRefused("reviews", with(review(id, 1, "x"), "rating", 1.5), "/rating");
        assertRefused("reviews", with(review(id, 1, "x"), "rating", "5"), "/rating");
        assertRefused("reviews", with(review(id, 1, "x"), "createdAt", "0001-01-01T00:00:00Z"), "/createdAt");
        assertRefused("reviews", with(review(id, 1, "x"), "createdAt", "9999-01-01T00:00:00Z"), "/createdAt");
        assertRefused("reviews", with(review(id, 1, "x"), "text", "长".repeat(700_000)), "/text");
        assertRefused("reviews", with(review(id, 1, "x"), "reviewId", " "), "/reviewId");
        assertRefused("complaints", with(complaint(id, "PHONE", "x"), "kind", "LETTER"), "/kind");
        assertRefused("complaints", with(complaint(id, "PHONE", "x"), "text", null), "/text");
        assertThat(find(id)).isNull();
    }

    @Test
    void theDossiersTellCasesAndReviewsOfAnOrderAndOfALotWithoutPersonalData() {
        String sku = unique("SKU");
        String lot = unique("LOT");
        String orderNo = "O-" + id;
        steps.take("orders", order(orderNo, sku));
        steps.take("shipments", shipment(orderNo, sku, lot));
        Map<String, Object> leaking = review(id, 1, "漏液，打我电话 13800138000 或 a@b.cn");
        leaking.put("orderNo", orderNo);
        steps.take("reviews", leaking);

        for (String name : List.of("cases", "reviews")) {
            DossierSection section = sections.stream()
                    .filter(s -> s.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(section.ofOrder(orderNo)).singleElement().asString().contains(find(id).caseNo());
            assertThat(section.ofLot(sku, lot)).hasSize(1);
            assertThat(section.ofOrder(orderNo).toString()).doesNotContain("13800138000", "a@b.cn");
        }
    }

    private static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
        item.put(field, value);
        return item;
    }

    private void assertRefused(String kind, Map<String, Object> item, String pointer) {
        assertThatThrownBy(() -> steps.take(kind, item)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors())
                    .anySatisfy(error -> assertThat(error.pointer()).isEqualTo(pointer));
        });
    }
}
