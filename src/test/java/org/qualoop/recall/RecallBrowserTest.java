package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.PageReader;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The recall console in a browser. */
@QualoopTest
class RecallBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RecallWorld world;

    private LotId lot;
    private String customer;

    @BeforeEach
    void aLotThatManyHave() {
        lot = world.lot("W1");
        customer = unique("CUST");
        world.ship(lot, customer);
        for (int i = 0; i < 5; i++) {
            world.ship(
                    lot,
                    unique("CUST"),
                    i == 0 ? "" : i < 3 ? "\"phone\":\"1380000111" + i + "\"" : "\"contactVia\":\"shop\"",
                    RecallWorld.SHIPPED);
        }
        world.stock(lot, "W1", 3);
        world.stock(lot, "W2", 1);
    }

    @Test
    void aRecallIsLedFromItsBoardWhichRenewsItself() {
        String no = world.approved("CN", false, "REFUND", lot);
        world.answer(no, "wms-hold-lot");
        world.answer(no, "shop-message-customers", "taken", "4", "unreached", "2");
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/recalls")) {
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.find("a.q-no:has-text('" + no + "')").click();
            visitor.page().waitForURL("**/recalls/" + no);
            visitor.page().waitForLoadState();
            assertThat(visitor.text("main")).contains("漏液", lot.lotNo(), "联系漏斗", "秒表", "提交召回计划", "各仓冻结");
            assertThat(visitor.text("#funnel")).contains("收货顾客", "须人工联系");
            assertThat(visitor.find(".q-steps .is-now").innerText()).isEqualTo("联系中");
            assertThat(visitor.accessibilityFaults()).isEmpty();

            visitor.find("#funnel-twin summary").click();
            world.reply(no, customer, "REFUND", "");
            visitor.page()
                    .waitForFunction(
                            "() => /1/.test(document.querySelectorAll('.r-funnel li')[4].querySelector('strong').textContent)");
            assertThat(visitor.find("#funnel-twin[open]").count())
                    .as("what was open stays open")
                    .isEqualTo(1);
            visitor.page().evaluate("window.scrollTo(0, 0)");
            visitor.picture("recall");

            visitor.find(".r-funnel li:nth-child(5) a").click();
            visitor.page().waitForURL("**/recipients?**");
            visitor.page().waitForLoadState();
            assertThat(visitor.find("tbody tr").count()).isEqualTo(1);
            assertThat(visitor.text("tbody")).contains("CU****").doesNotContain(customer);
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
        try (Visitor phone = Chromium.visitorWithPhone(port).login("quality")) {
            phone.page().setViewportSize(360, 780);
            for (String page :
                    new String[] {"/recalls", "/recalls?show=drills", "/recalls/" + no, "/recalls/" + no + "/recipients"
                    }) {
                assertThat(phone.open(page).scrollsSideways()).as(page).isFalse();
            }
            phone.open("/recalls/" + no).picture("recall-phone");
        }
    }

    @Test
    void aDrillIsCountedOnItsBoardAndStandsBesideTheOthers() {
        String no = world.start("CARE", true, lot);
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/records/recalls/" + no)) {
            assertThat(visitor.page().url()).endsWith("/recalls/" + no);
            assertThat(visitor.text("#laps")).contains("向下追溯", "达标", "进行中");
            visitor.find("#count-1").fill("x");
            visitor.find("#count-1 + button").click();
            visitor.find("#q-live .q-banner").waitFor();
            visitor.find("#count-1").fill("3");
            visitor.find("#count-1 + button").click();
            visitor.find("#holds :text('账实相符')").waitFor();
            visitor.find("#count-2").fill("0");
            visitor.find("#count-2 + button").click();
            visitor.find("#holds :text('差 -1')").waitFor();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.page().evaluate("window.scrollTo(0, 0)");
            visitor.picture("recall-drill");
            visitor.open("/recalls?show=drills");
            assertThat(visitor.text("tr:has-text('" + no + "')")).contains(lot.lotNo(), "✓");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("recall-drills");
        }
    }

    @Test
    void whoMayNotIsRefusedByTheServer() {
        String no = world.start("CARE", true, lot);
        for (String role : new String[] {"inspector", "warehouse", "finance", "integrator", "buyer"}) {
            PageReader reader = PageReader.login(role, port);
            for (String page : new String[] {
                "/recalls",
                "/recalls/" + no,
                "/recalls/" + no + "/live",
                "/recalls/" + no + "/stream",
                "/recalls/" + no + "/recipients",
                "/recalls/" + no + "/recipients.csv"
            }) {
                assertThat(reader.get(page).statusCode()).as(role + " " + page).isEqualTo(403);
            }
        }
        PageReader manager = PageReader.login("manager", port);
        assertThat(manager.get("/recalls/" + no).body()).doesNotContain("/recipients", "/count");
        assertThat(manager.get("/recalls/" + no + "/recipients").statusCode()).isEqualTo(403);
        PageReader quality = PageReader.login("quality", port);
        assertThat(quality.get("/recalls/RCL-0").statusCode()).isEqualTo(404);
        assertThat(quality.get("/recalls/" + no + "/recipients.pdf").statusCode())
                .isEqualTo(404);
        assertThat(quality.get("/recalls/" + no + "/recipients.csv").body())
                .contains("CU****")
                .doesNotContain(customer);
        assertThat(quality.get("/recalls/" + no + "/recipients.xlsx").body()).startsWith("PK");
    }
}
