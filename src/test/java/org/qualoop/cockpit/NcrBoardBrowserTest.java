package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qualoop.ncr.NcrApi;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.PageReader;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board of quality exceptions, as a quality manager uses it all day. */
@QualoopTest
class NcrBoardBrowserTest {

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    private final String lot = "LB-" + System.nanoTime();

    private String report(String sku, String defect) {
        Http.Answer answer = Http.as("quality", port)
                .post("/api/v1/ncrs", Map.of("sku", sku, "lotNo", lot, "defectCode", defect, "text", "看板"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String ncrNo = answer.json().get("ncrNo").asText();
        jobs.run(ncrs.find(ncrNo).orElseThrow().processInstanceId());
        return ncrNo;
    }

    @Test
    void theBoardIsNarrowedByItsAddressRenewsItselfAndIsWalkedByArrows() {
        String first = report("BRD-1", "LEAKAGE");
        String second = report("BRD-2", "ELECTRIC");
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/ncrs?find=" + lot)) {
            assertThat(visitor.find(".q-ticket").count()).isEqualTo(2);
            assertThat(visitor.find("#f-find").inputValue()).isEqualTo(lot);
            assertThat(visitor.text(".q-lane:first-child .q-count:last-child")).isEqualTo("2");
            assertThat(visitor.text(".q-ticket")).contains(lot, "接手");
            assertThat(visitor.accessibilityFaults()).isEmpty();

            String third = report("BRD-3", "BROKEN");
            visitor.find("#t-" + third).waitFor();

            visitor.find(".q-ticket h3 a").first().focus();
            String here = (String) visitor.page().evaluate("document.activeElement.id");
            visitor.page().keyboard().press("ArrowDown");
            assertThat(visitor.page().evaluate("document.activeElement.id"))
                    .isNotEqualTo(here)
                    .asString()
                    .startsWith("t-NCR-");

            visitor.open("/ncrs?find=" + second.substring(second.length() - 5) + "&lot=" + lot);
            assertThat(visitor.find(".q-ticket").count()).isEqualTo(1);
            visitor.find(".b-chips a:has-text('已逾期')").click();
            visitor.page().waitForURL("**/ncrs?*overdue=true*");
            assertThat(visitor.page().url()).contains("lot=" + lot);
            assertThat(visitor.text(".b-board")).contains("没有符合筛选的单");
            visitor.open("/ncrs?owner=me&lot=" + lot);
            List<String> mine = visitor.find(".q-ticket.is-mine .q-num").allInnerTexts();
            String owner = ncrs.find(first).orElseThrow().owner();
            assertThat(mine.contains(first)).isEqualTo("quality".equals(owner));
            visitor.open("/ncrs").picture("ncr-board");
        }
        try (Visitor phone = Chromium.visitorWithPhone(port).login("quality")) {
            phone.page().setViewportSize(360, 780);
            assertThat(phone.open("/ncrs?lot=" + lot).scrollsSideways()).isFalse();
            phone.picture("ncr-board-phone");
        }
    }

    @Test
    void aTaskIsAcceptedFromItsCardByWhoMay() {
        String ncrNo = report("BRD-4", "LEAKAGE");
        var task = ncrs.find(ncrNo).orElseThrow().tasks().get(0);
        String owner = task.assignee() == null ? "quality" : task.assignee();
        try (Visitor visitor = Chromium.visitor(port).login(owner).open("/ncrs?lot=" + lot)) {
            visitor.find("#claim-" + ncrNo).click();
            visitor.find("#claim-" + ncrNo).waitFor(Visitor.gone());
            assertThat(visitor.find(".q-ticket.is-mine").count()).isEqualTo(1);
        }
        assertThat(ncrs.find(ncrNo).orElseThrow().tasks().get(0).assignee()).isEqualTo(owner);
        assertThat(PageReader.login("auditor", port).get("/ncrs?lot=" + lot).body())
                .contains(ncrNo)
                .doesNotContain("claim-" + ncrNo);
        assertThat(PageReader.login("quality", port)
                        .get("/ncrs/more?stage=NO&after=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLeadGivesItToAColleagueByKeyboardAndIsToldOnTheCardWhenSomebodyWasQuicker() {
        String ncrNo = report("BRD-5", "LEAKAGE");
        var task = ncrs.find(ncrNo).orElseThrow().tasks().get(0);
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/ncrs?lot=" + lot)) {
            visitor.find("#give-to-" + ncrNo).focus();
            visitor.page().keyboard().press("Enter");
            visitor.find("#to-" + ncrNo).waitFor();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("ncr-board-give");
            String to = visitor.find("#to-" + ncrNo + " option").nth(1).getAttribute("value");
            assertThat(to).isNotEqualTo(task.assignee());
            visitor.find("#to-" + ncrNo).focus();
            visitor.page().keyboard().press("ArrowDown");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            visitor.find(".b-said").waitFor();
            assertThat(visitor.text(".b-said")).contains(to);
            assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("t-" + ncrNo);
            assertThat(ncrs.find(ncrNo).orElseThrow().owner()).isEqualTo(to);

            visitor.find("#give-to-" + ncrNo).click();
            visitor.find("#to-" + ncrNo).waitFor();
            String back = visitor.find("#to-" + ncrNo + " option").nth(1).getAttribute("value");
            visitor.find("#to-" + ncrNo).focus();
            assertThat(Http.as("quality", port)
                            .post("/api/v1/ncrs/" + ncrNo + "/owner", Map.of("to", back, "from", to))
                            .status())
                    .isEqualTo(200);
            visitor.find("#to-" + ncrNo).selectOption(back);
            visitor.find("#give-ok-" + ncrNo).click();
            visitor.find(".b-refused").waitFor();
            assertThat(visitor.text(".b-refused")).contains(back);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("ncr-board-refused");
            visitor.open("/ncrs?lang=en&lot=" + lot);
            visitor.find("#give-to-" + ncrNo).click();
            visitor.find("#to-" + ncrNo).waitFor();
            visitor.picture("ncr-board-give-en");
        }
        assertThat(PageReader.login("inspector", port).get("/ncrs?lot=" + lot).body())
                .contains(ncrNo)
                .doesNotContain("give-to-" + ncrNo);
    }
}
