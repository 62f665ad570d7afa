package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.Timeline;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customer service on the telephone: a number in, a decision out. */
@QualoopTest
class ConsoleBrowserTest {

    /** From the focused field to the confirmation, the scan or typing aside. */
    private static final int MOST_CLICKS = 1;

    @Autowired
    private Intake intake;

    @Autowired
    private ReissueApi reissues;

    @Autowired
    private Timeline timeline;

    @LocalServerPort
    private int port;

    @Autowired
    private Jobs jobs;

    private ConsoleWorld world;

    @BeforeEach
    void aShop() {
        world = new ConsoleWorld(intake);
    }

    @Test
    void fromTheNumberToTheDecisionItTakesOneClick() {
        world.shortParcel();
        try (Visitor clerk = Chromium.visitor(port).login("customer-service")) {
            clerk.find("nav a[href='/console']").click();
            clerk.page().waitForURL("**/console");
            clerk.page()
                    .evaluate("addEventListener('click', e => e.isTrusted && e.detail && (sessionStorage.clicks ="
                            + " Number(sessionStorage.clicks || 0) + 1), true)");
            clerk.page()
                    .addInitScript("addEventListener('click', e => e.isTrusted && e.detail && (sessionStorage.clicks ="
                            + " Number(sessionStorage.clicks || 0) + 1), true)");
            long began = System.nanoTime();
            clerk.page().keyboard().type(world.order + "\n");
            clerk.find("#verdict").waitFor();
            long shown = System.nanoTime();
            assertThat(clerk.text("#verdict")).isEqualTo("少发了商品");
            assertThat(clerk.text(".c-reasons")).contains("打包时少扫了商品", "SERUM-" + world.id + "：应有 2，扫到 1");
            assertThat(clerk.find("video").count()).isOne();
            assertThat(clerk.find(".c-off a.c-at").getAttribute("href")).endsWith("#t=16");
            assertThat(clerk.accessibilityFaults()).isEmpty();
            clerk.picture("console");

            long decided = System.nanoTime();
            clerk.find("button[value=REISSUE]").click();
            clerk.find(".alert-success").waitFor();
            String reissueNo = clerk.text(".alert-success a");
            long seconds = Duration.ofNanos(shown - began + System.nanoTime() - decided)
                    .toMillis();
            int clicks = Integer.parseInt(String.valueOf(clerk.page().evaluate("sessionStorage.clicks || 0")));
            org.slf4j.LoggerFactory.getLogger(ConsoleBrowserTest.class)
                    .info("ConsoleWalk: {} click(s), {} ms of waiting from number to confirmation", clicks, seconds);

            assertThat(clicks).isBetween(1, MOST_CLICKS);
            assertThat(Duration.ofMillis(seconds)).as("under one minute").isLessThan(Duration.ofMinutes(1));
            assertThat(reissues.find(reissueNo).orElseThrow().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.qty()).isOne());
            assertThat(clerk.text("#verdict")).isEqualTo("已经处理过");
            assertThat(clerk.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void everythingIsReachedByKeyboardAndTheButtonSaysWhyNot() {
        world.shortParcel();
        try (Visitor clerk = Chromium.visitor(port).login("cs-lead")) {
            clerk.open("/console");
            clerk.page().keyboard().type("T-S-" + world.id + "\n");
            clerk.find("#verdict").waitFor();
            assertThat(clerk.page().url()).endsWith("/console?order=" + world.order);
            assertThat(clerk.page().evaluate("document.activeElement.id")).isEqualTo("number");
            clerk.find("#reason-of").selectOption("QUALITY");
            assertThat(clerk.find("button[value=REISSUE]").isDisabled()).isTrue();
            assertThat(clerk.text("#why-REISSUE")).contains("不适用于所选原因");
            clerk.find("#units-2").fill("9");
            assertThat(clerk.text("#why-RETURN")).contains("件数超出");
            clerk.find("#units-2").fill("2");
            clerk.find("button[value=RETURN]").focus();
            clerk.page().keyboard().press("Enter");
            clerk.find(".alert-success").waitFor();
            assertThat(clerk.text(".alert-success a")).startsWith("RMA-");
            assertThat(clerk.page().evaluate("document.activeElement.className"))
                    .asString()
                    .contains("c-said");
        }
    }

    @Test
    void aSecondClerkReadsWhatTheFirstDid() {
        world.wrongItem();
        try (Visitor first = Chromium.visitor(port).login("customer-service");
                Visitor second = Chromium.visitor(port).login("cs-lead")) {
            first.open("/console?order=" + world.order);
            second.open("/console?order=" + world.order);
            first.find("button[value=REISSUE]").dblclick();
            first.find(".alert-success").waitFor();
            second.find("button[value=REFUND]").click();
            second.find(".alert-danger").waitFor();
            assertThat(second.text(".alert-danger")).contains("customer-service", "RSH-");
            assertThat(second.find("button[name=act]:not([disabled])").count()).isZero();
            assertThat(second.text("#why-REFUND")).contains("RSH-");
            assertThat(second.accessibilityFaults()).isEmpty();
        }
        assertThat(reissues.ofOrder(world.order)).hasSize(1);
    }

    @Test
    void aReissueSettlesTheReportThatIsOpenInsteadOfASecondOne() {
        world.shortParcel();
        JsonNode report = Http.as("customer-service", port)
                .post(
                        "/api/v1/mis-shipments",
                        Map.of("orderNo", world.order, "text", "少一支", "claimed", "SHORT_SHIPPED"))
                .json();
        String misNo = report.get("misNo").asText();
        String process = report.get("processInstanceId").asText();
        jobs.run(process);
        try (Visitor clerk = Chromium.visitor(port).login("customer-service")) {
            clerk.open("/console?order=" + world.order);
            assertThat(clerk.text(".c-warn")).contains(misNo);
            assertThat(clerk.text("#past")).contains(misNo, "待判定");
            clerk.picture("console-joins");
            clerk.find("button[value=REISSUE]").click();
            clerk.find(".alert-success").waitFor();
            clerk.open("/records/mis-shipments/" + misNo);
            assertThat(clerk.text("main")).contains("RSH-");
        }
        jobs.run(process);
        assertThat(reissues.ofOrder(world.order)).singleElement().satisfies(one -> assertThat(one.misNo())
                .isEqualTo(misNo));
        JsonNode settled = Http.as("customer-service", port)
                .get("/api/v1/mis-shipments/" + misNo)
                .json();
        assertThat(settled.get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(settled.get("reissueNo").asText())
                .isEqualTo(reissues.ofOrder(world.order).get(0).reissueNo());
    }

    @Test
    void oddOrdersHaveTheirOwnWords() {
        world.manyLines(50);
        world.order("N-" + world.id, "{'lineNo':1,'sku':'CREAM-@','qty':1}");
        try (Visitor clerk = Chromium.visitorWithPhone(port).login("customer-service")) {
            clerk.page().setViewportSize(360, 740);
            clerk.open("/console").picture("console-empty");
            assertThat(clerk.text("main")).contains("扫描或输入号码后按回车");
            assertThat(clerk.accessibilityFaults()).isEmpty();
            clerk.open("/console?q=NOTHING-" + world.id);
            assertThat(clerk.text("[role=alert]")).contains("NOTHING-" + world.id);
            clerk.open("/console?q=" + world.phone);
            assertThat(clerk.text("#answer")).contains(world.order, "N-" + world.id);
            clerk.open("/console?order=N-" + world.id);
            assertThat(clerk.text("main")).contains("还没有包裹", "还没有发货，没有商品可以办理");
            clerk.open("/console?q=" + world.order).picture("console-phone");
            assertThat(clerk.find("input[data-free]").count()).isEqualTo(50);
            assertThat(clerk.text("#parcels")).contains("未扫描", "没有打包视频", "没有称重");
            assertThat(clerk.scrollsSideways()).isFalse();
            assertThat(clerk.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void whoMayOnlyLookSeesNoCustomerAndNobodyElseGetsIn() {
        world.shortParcel();
        try (Visitor warehouse = Chromium.visitor(port).login("warehouse")) {
            warehouse.open("/console?order=" + world.order);
            assertThat(warehouse.text("main")).doesNotContain("C-" + world.id).contains("您只能查看");
            assertThat(warehouse.find("button[name=act]:not([disabled])").count())
                    .isZero();
            assertThat(posted(warehouse)).isEqualTo(403);
        }
        for (String user : List.of("buyer", "inspector", "integrator", "process-owner")) {
            try (Visitor stranger = Chromium.visitor(port).login(user)) {
                assertThat(stranger.find("a[href='/console']").count()).isZero();
                stranger.open("/console?order=" + world.order);
                assertThat(stranger.text("h1")).as(user).isEqualTo("没有权限");
            }
        }
        assertThat(reissues.ofOrder(world.order)).isEmpty();
    }

    private Object posted(Visitor visitor) {
        return visitor.page()
                .evaluate(
                        "async order => { const form = document.getElementById('act'); const data = new"
                                + " URLSearchParams(new FormData(form)); data.set('act', 'REISSUE'); data.set('reason',"
                                + " 'SHORT_SHIPPED'); data.set('units_2', '1'); return (await fetch(form.action, {method: 'POST',"
                                + " body: data})).status; }",
                        world.order);
    }

    @Test
    void theCustomerIsShownForAReasonThatIsKept() {
        world.shortParcel();
        try (Visitor clerk = Chromium.visitor(port).login("customer-service")) {
            clerk.open("/console?order=" + world.order);
            assertThat(clerk.text("main")).doesNotContain(world.phone).contains("王**");
            clerk.find("#reveal").fill("顾客来电核对地址");
            clerk.find(".q-reveal button").click();
            clerk.find("text=" + world.phone).waitFor();
        }
        assertThat(timeline.of(world.order))
                .anySatisfy(entry -> assertThat(entry.code()).isEqualTo("trace.personalDataRevealed"));
    }
}
