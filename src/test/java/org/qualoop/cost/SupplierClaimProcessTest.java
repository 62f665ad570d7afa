package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.cost.CostWorld.cost;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Travels every exit, timer and message of {@code supplier-claim.bpmn}. */
@QualoopTest
@Covers("supplier-claim")
class SupplierClaimProcessTest {

    private static final String SEND = "supplier-send-message";
    private static final String REMIND = "messenger-send-work-notification";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CostWorld world;

    @Autowired
    private EvidenceStore evidence;

    private Sale sale;

    @BeforeEach
    void aSupplierWhoseLotsLoseMoney() {
        sale = world.sold();
    }

    @Test
    void aSmallClaimGoesOutAtOnceAndIsPaidInFull() {
        loseStock(3);
        loseStock(4);
        String claim = raise();
        assertThat(view(claim).at("/claimed/amount").asText()).isEqualTo("280.00");
        assertThat(view(claim).at("/lines").size()).isEqualTo(2);
        assertThat(view(claim).at("/owner").asText()).isNotEmpty();
        assertThat(answer(claim, REMIND).get(0)).containsEntry("recordNo", claim);

        review(claim, "SEND");

        Map<String, Object> letter = answer(claim, SEND).get(0);
        assertThat(letter).containsEntry("supplierCode", sale.supplier()).containsEntry("recordNo", claim);
        assertThat(letter.get("evidenceIds"))
                .isEqualTo(view(claim).at("/letterId").asText());
        assertThat(evidence.ofRecord(claim)).singleElement().satisfies(file -> assertThat(file.mediaType())
                .isEqualTo("application/pdf"));
        assertThat(view(claim).at("/status").asText()).isEqualTo("SENT");
        assertThat(letter(claim))
                .contains("质量索赔函 " + claim, "杯业有限公司", "2026-10-01", "2026-10-31", "280.00 CNY", sale.lotNo())
                .contains(view(claim).at("/lines").findValuesAsText("recordNo"));
        talk(claim, "ACCEPT", "SETTLE");
        assertThat(view(claim).at("/status").asText()).isEqualTo("AGREED");
        settle(claim, "PAID", "settlementRef", "BANK-1");

        JsonNode done = view(claim);
        assertThat(done.at("/status").asText()).isEqualTo("SETTLED");
        assertThat(done.at("/outcome").asText()).isEqualTo("FULL");
        assertThat(done.at("/settled/amount").asText()).isEqualTo("280.00");
        assertThat(net()).isEqualByComparingTo("0.00");
        answerAll(claim);
        assertThat(ended(claim)).isTrue();
    }

    @Test
    void aSettlementInPartIsSharedOverTheLinesToTheCent() {
        loseStock(1);
        loseStock(1);
        loseStock(1);
        String claim = sent(raise());

        talk(claim, "COUNTER", "SETTLE", "offeredAmount", 100.00);
        settle(claim, "OFFSET");

        assertThat(net()).isEqualByComparingTo("20.00");
        assertThat(settlements(claim)).containsExactlyInAnyOrder("-33.33", "-33.33", "-33.34");
        CostReport byLot = world.report(supplier(), "lot");
        assertThat(byLot.sums())
                .singleElement()
                .satisfies(sum -> assertThat(sum.loss().amount()).isEqualByComparingTo("20.00"));
        assertThat(view(claim).at("/outcome").asText()).isEqualTo("PARTLY");
        assertThat(view(claim).at("/settlement").asText()).isEqualTo("OFFSET");
    }

    @Test
    void theSameLossIsInOneClaimOnly() {
        loseStock(3);
        List<Http.Answer> together = List.of("buyer", "quality", "buyer").parallelStream()
                .map(user -> post(user, "/api/v1/claims", body()))
                .sorted(Comparator.comparing(Http.Answer::status))
                .toList();
        assertThat(together)
                .extracting(Http.Answer::status)
                .startsWith(201)
                .allMatch(status -> status == 201 || status == 409 || status == 422);
        String claim = together.get(0).json().get("claimNo").asText();
        jobs.run(process(claim));
        assertThat(together.get(1).status()).isNotEqualTo(201);

        assertThat(post("buyer", "/api/v1/claims", body()).status()).isEqualTo(422);
        loseStock(1);
        String second = raise();
        assertThat(view(second).at("/claimed/amount").asText()).isEqualTo("40.00");

        assertThat(post("buyer", "/api/v1/claims/" + claim + "/withdraw", Map.of("reason", "重新核算"))
                        .status())
                .isEqualTo(200);
        String third = raise();
        assertThat(view(third).at("/claimed/amount").asText()).isEqualTo("120.00");
    }

    @Test
    void linesThatCannotBeProvenAreLeftOut() {
        loseStock(3);
        loseStock(4);
        String claim = raise();

        assertThatThrownBy(() -> complete(claim, "reviewClaim", "buyer", "claimDecision", "SEND", "leaveOut", "1,2"))
                .hasMessageContaining("至少留一行");
        assertThatThrownBy(() -> complete(claim, "reviewClaim", "buyer", "claimDecision", "SEND", "leaveOut", "9"))
                .hasMessageContaining("没有这一行");
        complete(claim, "reviewClaim", "buyer", "claimDecision", "SEND", "leaveOut", "2");

        assertThat(view(claim).at("/claimed/amount").asText()).isEqualTo("120.00");
        assertThat(view(claim).at("/lines/1/leftOut").asText()).isEqualTo("buyer");
        assertThat(view(raise()).at("/claimed/amount").asText())
                .as("the other line is free")
                .isEqualTo("160.00");
    }

    @Test
    void aDroppedClaimFreesItsLosses() {
        loseStock(3);
        String claim = raise();

        review(claim, "DROP");

        assertThat(view(claim).at("/status").asText()).isEqualTo("WITHDRAWN");
        answerAll(claim);
        assertThat(ended(claim)).isTrue();
        assertThat(view(raise()).at("/claimed/amount").asText()).isEqualTo("120.00");
    }

    @Test
    void aLargeClaimNeedsSomebodyElsesApproval() {
        loseStock(200);
        String claim = raise();
        review(claim, "SEND");
        assertThat(view(claim).at("/status").asText()).isEqualTo("APPROVAL");
        assertThat(tasks(claim)).containsExactly("approveClaim");
        assertThat(task(claim, "approveClaim").getAssignee()).isEqualTo("finance");
        assertThat(post("warehouse", door(claim, "approveClaim"), Map.of("approval", "APPROVE"))
                        .status())
                .isEqualTo(403);
        assertThat(post("buyer", door(claim, "approveClaim"), Map.of("approval", "APPROVE"))
                        .status())
                .isEqualTo(403);
        assertThat(post("finance", door(claim, "approveClaim"), Map.of()).status())
                .isEqualTo(400);

        complete(claim, "approveClaim", "finance", "approval", "REFUSE", "refuseReason", "证据不足");
        assertThat(view(claim).at("/status").asText()).isEqualTo("DRAFT");
        assertThat(view(claim).at("/refusedReason").asText()).isEqualTo("证据不足");
        assertThat(tasks(claim)).containsExactly("reviewClaim");
        review(claim, "SEND");
        complete(claim, "approveClaim", "finance", "approval", "APPROVE");

        assertThat(view(claim).at("/approvedBy").asText()).isEqualTo("finance");
        assertThat(answer(claim, SEND)).hasSize(1);
    }

    @Test
    void whoOpenedAClaimDoesNotApproveIt() {
        loseStock(2000);
        String claim = raise("quality");
        review(claim, "SEND");
        assertThat(task(claim, "approveClaim").getAssignee()).isEqualTo("manager");

        assertThatThrownBy(() -> complete(claim, "approveClaim", "quality", "approval", "APPROVE"))
                .hasMessageContaining("发起人不能审批");
        assertThat(tasks(claim)).containsExactly("approveClaim");
    }

    @Test
    void talksThatGoOnAreTheManagersFromTheThirdRoundOn() {
        loseStock(100);
        String claim = sent(raise());
        for (int round = 1; round <= 3; round++) {
            assertThat(task(claim, "negotiateClaim").getAssignee()).isEqualTo("buyer");
            talk(claim, "COUNTER", "INSIST", "offeredAmount", 100.0, "answerText", "不能接受");
            assertThat(answer(claim, SEND).get(0)).containsEntry("text", "不能接受");
        }
        assertThat(task(claim, "negotiateClaim").getAssignee()).isEqualTo("manager");
        assertThat(view(claim).at("/rounds").size()).isEqualTo(3);
    }

    @Test
    void aLargeWaiverNeedsSomebodyElseAndTheMoneyMayNotCome() {
        loseStock(100);
        String claim = sent(raise());
        talk(claim, "COUNTER", "SETTLE", "offeredAmount", 1000.0);
        assertThat(task(claim, "approveWaiver").getAssignee()).isEqualTo("finance");
        assertThat(post("buyer", door(claim, "approveWaiver"), Map.of("approval", "APPROVE"))
                        .status())
                .isEqualTo(403);
        complete(claim, "approveWaiver", "finance", "approval", "REFUSE", "refuseReason", "太少");
        assertThat(view(claim).at("/status").asText()).isEqualTo("SENT");
        assertThat(view(claim).at("/agreed").isNull()).isTrue();

        talk(claim, "COUNTER", "SETTLE", "offeredAmount", 3000.0, "agreedAmount", 3000.0);
        complete(claim, "approveWaiver", "finance", "approval", "APPROVE");
        assertThat(post("buyer", door(claim, "confirmSettlement"), Map.of("settlement", "PAID"))
                        .status())
                .isEqualTo(403);
        settle(claim, "NOT_RECEIVED");
        assertThat(tasks(claim)).containsExactly("negotiateClaim");
        assertThat(net()).isEqualByComparingTo("4000.00");

        talk(claim, "ACCEPT", "SETTLE");
        assertThatThrownBy(() -> settle(claim, "PAID", "settledAmount", 4000.01))
                .hasMessageContaining("不能更多");
        settle(claim, "PAID", "settledAmount", 3999.00);
        assertThat(net()).isEqualByComparingTo("1.00");
        assertThat(view(claim).at("/outcome").asText()).isEqualTo("PARTLY");
    }

    @Test
    void aClaimThatIsGivenUpLeavesTheLossWithUs() {
        loseStock(3);
        String claim = sent(raise());

        talk(claim, "REJECT", "GIVE_UP");

        assertThat(view(claim).at("/status").asText()).isEqualTo("REJECTED");
        assertThat(net()).isEqualByComparingTo("120.00");
        assertThat(post("buyer", "/api/v1/claims", body()).status())
                .as("claimed once and for all")
                .isEqualTo(422);
        assertThat(post("buyer", "/api/v1/claims/" + claim + "/withdraw", Map.of("reason", "x"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAmountThatCannotBeIsRefused() {
        loseStock(3);
        String claim = sent(raise());

        assertThatThrownBy(() -> talk(claim, "COUNTER", "SETTLE", "offeredAmount", 120.01))
                .hasMessageContaining("最多");
        assertThatThrownBy(() -> talk(claim, "REJECT", "SETTLE")).hasMessageContaining("请填写约定的金额");
        assertThatThrownBy(() -> talk(claim, "ACCEPT", "SETTLE", "agreedAmount", 121.0))
                .hasMessageContaining("最多");
        assertThat(view(claim).at("/rounds").size()).isZero();
    }

    @Test
    void aSupplierWhoIsSilentIsUrged() {
        loseStock(3);
        String claim = sent(raise());

        jobs.fire(process(claim), "replyLate");

        assertThat(answer(claim, SEND).get(0)).containsEntry("supplierCode", sale.supplier());
        assertThat(tasks(claim)).containsExactly("negotiateClaim");
    }

    @Test
    void aWithdrawnClaimEndsAndASupplierWhoKnowsIsTold() {
        loseStock(3);
        String quiet = raise();
        withdraw(quiet);
        assertThat(ended(quiet)).isTrue();

        String known = sent(raise());
        withdraw(known);
        assertThat(tasks(known)).isEmpty();
        assertThat(answer(known, SEND).get(0).get("text").toString()).contains("撤回");
        assertThat(ended(known)).isTrue();
        assertThat(post("buyer", "/api/v1/claims/" + known + "/withdraw", Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
        assertThat(post("buyer", "/api/v1/claims/" + raise() + "/withdraw", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void noStepWaitsForEverOnSomebodyWhoIsNotThere() {
        loseStock(200);
        String claim = raise();
        watched(claim, "reviewClaim", "reviewWatch");
        review(claim, "SEND");
        watched(claim, "approveClaim", "approvalWatch");
        complete(claim, "approveClaim", "finance", "approval", "APPROVE");
        answer(claim, SEND);
        watched(claim, "negotiateClaim", "talksWatch");
        talk(claim, "COUNTER", "SETTLE", "offeredAmount", 1000.0);
        watched(claim, "approveWaiver", "waiverWatch");
        complete(claim, "approveWaiver", "finance", "approval", "APPROVE");
        watched(claim, "confirmSettlement", "moneyWatch");
    }

    @Test
    void claimsAreReadByThoseWhoAnswerForMoneyAndRaisedByBuyersAndQuality() {
        loseStock(3);
        for (String user : List.of("finance", "customer-service", "warehouse", "auditor", "integrator")) {
            assertThat(post(user, "/api/v1/claims", body()).status()).as(user).isEqualTo(403);
        }
        String claim = raise("quality");
        assertThat(Http.as("auditor", port).get("/api/v1/claims/" + claim).status())
                .isEqualTo(200);
        assertThat(Http.as("warehouse", port).get("/api/v1/claims/" + claim).status())
                .isEqualTo(403);
        JsonNode list = Http.as("finance", port)
                .get("/api/v1/claims?status=DRAFT&supplier=" + sale.supplier())
                .json();
        assertThat(list.at("/items/0/claimNo").asText()).isEqualTo(claim);
        assertThat(Http.as("finance", port).get("/api/v1/claims?status=MAYBE").status())
                .isEqualTo(400);
        assertThat(Http.as("finance", port).get("/api/v1/claims/CLM-0").status())
                .isEqualTo(404);
    }

    @Test
    void aBodyThatMakesNoSenseIsRefusedFieldByField() {
        JsonNode problem = post("buyer", "/api/v1/claims", Map.of("supplierCode", 7, "from", "soon"))
                .json();
        assertThat(problem.at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/supplierCode", "/from", "/to");
        Map<String, Object> turned = Map.of("supplierCode", sale.supplier(), "from", "2026-10-31", "to", "2026-10-01");
        assertThat(post("buyer", "/api/v1/claims", turned)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/to");
        Map<String, Object> nobody = Map.of("supplierCode", "NOBODY", "from", "2026-10-01", "to", "2026-10-31");
        assertThat(post("buyer", "/api/v1/claims", nobody).status()).isEqualTo(400);
    }

    /** Untaken it goes round; taken and in time it stays; taken and overdue it goes to the lead. */
    private void watched(String claim, String task, String timer) {
        engine.getRuntimeService().setVariable(process(claim), "accepted", true);
        jobs.fire(process(claim), timer);
        String owner = task(claim, task).getAssignee();
        engine.getRuntimeService().setVariable(process(claim), "accepted", false);
        jobs.fire(process(claim), timer);
        assertThat(view(claim).at("/owner").asText())
                .isEqualTo(task(claim, task).getAssignee());
        engine.getRuntimeService().setVariable(process(claim), "accepted", true);
        engine.getRuntimeService().setVariable(process(claim), "dueAt", new Date(0));
        jobs.fire(process(claim), timer);
        assertThat(task(claim, task).getAssignee()).as(owner + " was too late").isEqualTo("manager");
        answer(claim, REMIND);
    }

    private void loseStock(int units) {
        world.publish(cost(
                unique("NCR"),
                "stock",
                Kind.SCRAP,
                Stage.WAREHOUSE,
                null,
                sale.sku(),
                sale.lotNo(),
                units,
                null,
                Goods.SCRAPPED));
    }

    private Map<String, Object> body() {
        return Map.of("supplierCode", sale.supplier(), "from", "2026-10-01", "to", "2026-10-31");
    }

    private String raise() {
        return raise("buyer");
    }

    private String raise(String user) {
        Http.Answer answer = post(user, "/api/v1/claims", body());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String claim = answer.json().at("/claimNo").asText();
        assertThat(answer.header("Location")).endsWith(claim);
        jobs.run(process(claim));
        return claim;
    }

    private String sent(String claim) {
        review(claim, "SEND");
        answer(claim, SEND);
        return claim;
    }

    private void review(String claim, String decision) {
        complete(claim, "reviewClaim", "buyer", "claimDecision", decision, "claimNote", "请查收");
    }

    private void talk(String claim, String reply, String decision, Object... more) {
        String by = task(claim, "negotiateClaim").getAssignee();
        Object[] all = new Object[4 + more.length];
        System.arraycopy(new Object[] {"supplierReply", reply, "negotiation", decision}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        complete(claim, "negotiateClaim", by, all);
    }

    private void settle(String claim, String how, Object... more) {
        Object[] all = new Object[2 + more.length];
        System.arraycopy(new Object[] {"settlement", how}, 0, all, 0, 2);
        System.arraycopy(more, 0, all, 2, more.length);
        complete(claim, "confirmSettlement", "finance", all);
    }

    private void withdraw(String claim) {
        assertThat(post("quality", "/api/v1/claims/" + claim + "/withdraw", Map.of("reason", "算错了"))
                        .status())
                .isEqualTo(200);
        jobs.run(process(claim));
    }

    /** The letter's words, without the breaks of its lines. */
    private String letter(String claim) {
        byte[] pdf = Http.as("buyer", port)
                .get("/api/v1/evidence/" + view(claim).at("/letterId").asText())
                .response()
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("(?<=-)\\R", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Http.Answer post(String user, String path, Object body) {
        return Http.as(user, port).post(path, body);
    }

    private String door(String claim, String key) {
        return "/api/v1/tasks/" + task(claim, key).getId() + "/complete";
    }

    private JsonNode view(String claim) {
        return Http.as("buyer", port).get("/api/v1/claims/" + claim).json();
    }

    private EntryFilter supplier() {
        return EntryFilter.between(null, null).about(null, null, sale.supplier());
    }

    private BigDecimal net() {
        return world.report(supplier(), null).total().loss().amount();
    }

    private List<String> settlements(String claim) {
        return world.report(EntryFilter.ofRecord(claim), null).entries().stream()
                .map(line -> line.loss().amount().toPlainString())
                .toList();
    }

    private String process(String claim) {
        return view(claim).at("/processInstanceId").asText();
    }

    private List<String> tasks(String claim) {
        return engine.getTaskService().createTaskQuery().processInstanceId(process(claim)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Task task(String claim, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process(claim))
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void complete(String claim, String key, String user, Object... variables) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            given.put((String) variables[i], variables[i + 1]);
        }
        engine.getIdentityService().setAuthentication(user, List.of("buyer", "finance", "manager"));
        try {
            engine.getTaskService().complete(task(claim, key).getId(), given);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        jobs.run(process(claim));
    }

    private List<Map<String, Object>> answer(String claim, String topic) {
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(100, "claim-test")
                .topic(topic, 60_000)
                .businessKey(claim)
                .execute();
        locked.forEach(task -> engine.getExternalTaskService().complete(task.getId(), "claim-test"));
        jobs.run(process(claim));
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    private void answerAll(String claim) {
        while (answer(claim, REMIND).size() + answer(claim, SEND).size() > 0) {
            assertThat(tasks(claim)).isEmpty();
        }
    }

    private boolean ended(String claim) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process(claim))
                        .count()
                == 0;
    }
}
