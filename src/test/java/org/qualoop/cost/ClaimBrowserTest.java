package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.cost;
import static org.qualoop.testing.Sample.unique;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A claim as buyer and finance see it: the pages of ledger and claims, and the forms in Tasklist. */
@QualoopTest
class ClaimBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CostWorld world;

    @Test
    void aBuyerClaimsAndFinanceConfirms() {
        Sale sale = world.sold();
        for (int i = 0; i < 3; i++) {
            world.publish(cost(
                    unique("NCR"),
                    "stock",
                    Kind.SCRAP,
                    Stage.WAREHOUSE,
                    null,
                    sale.sku(),
                    sale.lotNo(),
                    10 + i,
                    null,
                    Goods.SCRAPPED));
        }
        String claim = Http.as("buyer", port)
                .post(
                        "/api/v1/claims",
                        Map.of("supplierCode", sale.supplier(), "from", "2026-10-01", "to", "2026-10-31"))
                .json()
                .at("/claimNo")
                .asText();
        run(claim);

        try (Visitor buyer = Chromium.visitor(port).login("buyer")) {
            buyer.open("/records/costs?supplier=" + sale.supplier()).picture("costs");
            assertThat(buyer.text("main")).contains("报废", "内部损失", "440.00").doesNotContain("book.", "cost.kind");
            buyer.page().locator("main table a").first().click();
            buyer.picture("cost-line");
            assertThat(buyer.text("main")).contains("单位成本").doesNotContain("book.");
            buyer.open("/records/claims").picture("claims");
            assertThat(buyer.text("main")).contains(claim, "待核对");
            buyer.open("/records/claims/" + claim).picture("claim");
            assertThat(buyer.text("main")).contains("1320.00", "索赔已提出").doesNotContain("book.", "timeline.");
            buyer.openTask(task(claim).getId());
            buyer.choose("claimDecision", "SEND");
            buyer.page().fill("#leaveOut", "3");
            buyer.picture("claim-review").complete();
        }
        run(claim);
        engine.getExternalTaskService()
                .fetchAndLock(9, "claim-browser")
                .topic("supplier-send-message", 60_000)
                .businessKey(claim)
                .execute()
                .forEach(task -> engine.getExternalTaskService().complete(task.getId(), "claim-browser"));
        run(claim);
        try (Visitor buyer = Chromium.visitor(port).login("buyer")) {
            buyer.openTask(task(claim).getId());
            buyer.choose("supplierReply", "COUNTER").page().fill("#offeredAmount", "800");
            buyer.choose("negotiation", "SETTLE").picture("claim-talks").complete();
        }
        run(claim);
        try (Visitor finance = Chromium.visitor(port).login("finance")) {
            finance.openTask(task(claim).getId());
            finance.choose("settlement", "OFFSET").page().fill("#settlementRef", "AP-77");
            finance.picture("claim-settlement").complete();
            run(claim);
            finance.open("/records/claims/" + claim).picture("claim-settled");
            assertThat(finance.text("main")).contains("已赔付", "800.00", "AP-77", "部分");
        }
    }

    private Task task(String claim) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(claim)
                .singleResult();
    }

    private void run(String claim) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(claim)
                .list()
                .forEach(instance -> jobs.run(instance.getId()));
    }
}
