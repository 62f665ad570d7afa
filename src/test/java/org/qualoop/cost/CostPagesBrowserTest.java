package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.refund;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The money pages: the same sums on page, API, PDF and workbook, each down to its record. */
@QualoopTest
class CostPagesBrowserTest {

    private static final String PERIOD = "from=2026-09-01&to=2026-11-30";

    @LocalServerPort
    private int port;

    @Autowired
    private CostWorld world;

    @Test
    void financeGoesFromTheSumToTheRecordAndTheAddressKeepsTheWay() {
        Sale sale = badLot();
        try (Visitor finance =
                Chromium.visitor(port).login("finance").open("/costs?" + PERIOD + "&supplier=" + sale.supplier())) {
            assertThat(finance.text("#c-loss")).contains("268.00");
            assertThat(finance.text("#c-cash")).contains("281.48");
            assertThat(finance.text("main")).contains("暂估", "供应商", "责任未定", "外部损失", sale.lotNo());
            assertThat(finance.accessibilityFaults()).isEmpty();
            assertThat(finance.find("[data-costs=c-paf] canvas").count()).isOne();
            finance.picture("costs");
            finance.find("#c-paf-twin summary").click();
            assertThat(finance.find("#c-paf tbody tr").allInnerTexts())
                    .hasSize(4)
                    .anyMatch(row -> row.contains("外部损失") && row.contains("268.00") && row.contains("100.0 %"));
            assertThat(finance.accessibilityFaults()).isEmpty();
            finance.open("/costs?lang=en&" + PERIOD).picture("costs-en");
            finance.open("/costs?lang=zh&" + PERIOD + "&supplier=" + sale.supplier());
            finance.find("section.f-box a:has-text('退货单')").first().click();
            assertThat(finance.page().url()).contains("series=RMA", "supplier=" + sale.supplier());
            assertThat(finance.text("#c-loss")).contains("108.00");
            finance.find("#lines a.q-no").first().click();
            assertThat(finance.page().url()).contains("RMA-");
        }
        try (Visitor phone = Chromium.visitorWithPhone(port)) {
            phone.login("finance").open("/costs?" + PERIOD + "&supplier=" + sale.supplier());
            phone.page().setViewportSize(360, 780);
            assertThat(phone.scrollsSideways()).isFalse();
            phone.open("/suppliers/" + sale.supplier() + "/losses?quarter=2026Q4");
            assertThat(phone.scrollsSideways()).isFalse();
        }
    }

    @Test
    void whatIsEmptyUnclearOrForbiddenSaysSo() {
        try (Visitor auditor = Chromium.visitor(port).login("auditor").open("/costs?from=2035-01-01&to=2035-02-01")) {
            assertThat(auditor.text("main")).contains("这段时间没有质量成本");
            auditor.open("/costs?from=gestern");
            assertThat(auditor.text("main .alert")).contains("from");
            auditor.open("/costs/months");
            assertThat(auditor.text("h1")).contains("月结");
            assertThat(auditor.accessibilityFaults()).isEmpty();
            auditor.open("/costs/months/2001-01");
            assertThat(auditor.accessibilityFaults()).isEmpty();
        }
        try (Visitor finance = Chromium.visitor(port).login("finance").open("/costs/months/1985-01")) {
            assertThat(finance.find("form button:has-text('关账')").count()).isPositive();
        }
        for (String user : List.of("customer-service", "warehouse", "inspector", "integrator")) {
            try (Visitor other = Chromium.visitor(port).login(user)) {
                for (String path : List.of(
                        "/costs",
                        "/costs/months",
                        "/costs/months/2001-01",
                        "/costs/export/lines.csv",
                        "/suppliers/S/losses",
                        "/suppliers/S/losses.pdf",
                        "/suppliers/S/losses.xlsx")) {
                    assertThat(file(other, path).status()).as(user + " " + path).isEqualTo(403);
                }
            }
            assertThat(as(user).get("/api/v1/suppliers/S/losses").status()).isEqualTo(403);
        }
        assertThat(as("finance").get("/api/v1/suppliers/NOBODY/losses").status())
                .isEqualTo(404);
    }

    @Test
    void financeClosesAMonthByHandAndSeesItClosed() {
        try (Visitor finance = Chromium.visitor(port).login("finance").open("/costs/months/1984-02")) {
            assertThat(finance.accessibilityFaults()).isEmpty();
            finance.picture("month-open");
            finance.find(".q-action summary").click();
            finance.find(".q-action textarea, .q-action input").first().fill("手工关账");
            finance.page().waitForNavigation(() -> finance.find(".q-action [type=submit]")
                    .click());
            finance.open("/costs/months/1984-02");
            assertThat(finance.text("main")).contains("已关账", "手工关账", "finance");
            assertThat(finance.find(".q-action").count()).isZero();
            assertThat(finance.accessibilityFaults()).isEmpty();
            finance.picture("month-closed");
            finance.open("/costs/months/1984-02?lang=en").picture("month-closed-en");
        }
    }

    @Test
    void exportsHoldTheFiltersOfTheAddress() {
        Sale sale = badLot();
        String filters = PERIOD + "&supplier=" + sale.supplier();
        try (Visitor finance = Chromium.visitor(port).login("finance")) {
            String csv = file(finance, "/costs/export/lines.csv?" + filters).text();
            assertThat(csv.lines()).hasSize(5);
            assertThat(csv).contains("损失（不含税）", sale.lotNo(), "COMPENSATION").doesNotContain("recordNo");
            assertThat(file(finance, "/costs/export/month.csv?lang=en&" + filters)
                            .text())
                    .contains("Month", "Loss (without VAT)");
            assertThat(file(finance, "/costs/export/party.csv?" + filters).text())
                    .contains("SUPPLIER", "76.00", "COMPANY", "84.00");
            assertThat(file(finance, "/costs/export/lines.xlsx?" + filters).body())
                    .startsWith((byte) 'P', (byte) 'K');
            assertThat(file(finance, "/costs/export/moon.csv").status()).isEqualTo(404);
        }
    }

    @Test
    void aQuarterOfASupplierIsTheSameOnPageApiPdfAndWorkbook() throws IOException {
        Sale sale = badLot();
        String path = "/suppliers/" + sale.supplier() + "/losses";
        JsonNode api = as("buyer").get("/api/v1" + path + "?quarter=2026Q4").json();
        assertThat(api.at("/total/loss/amount").asText()).isEqualTo("318.00");
        assertThat(api.at("/total/share/amount").asText()).isEqualTo("234.00");
        assertThat(api.at("/settled/amount").asText()).isEqualTo("50.00");
        assertThat(api.at("/net/amount").asText()).isEqualTo("268.00");
        assertThat(api.at("/lots/0/lotNo").asText()).isEqualTo(sale.lotNo());
        assertThat(api.at("/lots/0/events").size()).isEqualTo(2);
        assertThat(as("finance")
                        .get("/api/v1/costs?supplier=" + sale.supplier() + "&from=2026-10-01&to=2026-12-31")
                        .json()
                        .at("/total/loss/amount")
                        .asText())
                .as("net and what is not counted here are the ledger's sum")
                .isEqualTo("268.00");
        assertThat(as("buyer").get("/api/v1" + path + "?quarter=2026Q5").status())
                .isEqualTo(400);

        try (Visitor buyer = Chromium.visitor(port).login("buyer").open(path + "?quarter=2026Q4")) {
            checkPdf(file(buyer, path + ".pdf?quarter=2026Q4").body(), sale);
            checkWorkbook(file(buyer, path + ".xlsx?quarter=2026Q4").body());
            assertThat(buyer.text("main")).contains("318.00", "234.00", "268.00", "50.00", sale.lotNo());
            assertThat(buyer.accessibilityFaults()).isEmpty();
            buyer.picture("supplier-losses");
            buyer.open(path + "?quarter=2031Q1&lang=en");
            assertThat(buyer.text("main")).contains("caused no loss");
        }
    }

    @Test
    void qualityDecidesTheLiabilityOnTheException() {
        String ncr = world.ncr();
        try (Visitor quality = Chromium.visitor(port).login("quality").open("/ncrs/" + ncr)) {
            quality.find("#liability summary").click();
            quality.find("#l-party-0").selectOption("SUPPLIER");
            quality.find("#l-share-0").fill("70");
            quality.find("#l-reason").fill("照片显示模具毛边");
            quality.find("#liability [type=submit]").click();
            quality.find("#liability .q-action-error:has-text('100')").waitFor();
            quality.find("#liability [data-add-row]").click();
            quality.find("#liability .q-row:nth-of-type(2) select").selectOption("COMPANY");
            quality.find("#liability .q-row:nth-of-type(2) input").fill("30");
            assertThat(quality.accessibilityFaults()).isEmpty();
            quality.page().waitForNavigation(() -> quality.find("#liability [type=submit]")
                    .click());
            assertThat(quality.text("#liability")).contains("供应商", "70 %", "本公司", "30 %");
        }
    }

    /** A refund of scrapped goods and the way back, an exception shared 60 to 40, and what the supplier has paid. */
    private Sale badLot() {
        Sale sale = world.sold();
        String rma = unique("RMA");
        String ncr = world.ncr();
        world.decide(
                ncr,
                List.of(new Liability("SUPPLIER", new BigDecimal(60)), new Liability("COMPANY", new BigDecimal(40))));
        world.publish(
                refund(rma, sale, "113.00", Goods.SCRAPPED),
                CostWorld.cost(
                        rma,
                        "return-freight",
                        Kind.FREIGHT,
                        Stage.RETURN,
                        sale.orderNo(),
                        sale.sku(),
                        null,
                        null,
                        null,
                        null),
                CostWorld.cost(
                        ncr,
                        "bill",
                        Kind.COMPENSATION,
                        Stage.COMPLAINT,
                        sale.orderNo(),
                        sale.sku(),
                        null,
                        null,
                        "210.00",
                        null));
        world.publish(new CostIncurred(
                unique("CLM"),
                "settlement-1",
                Kind.CLAIM,
                Stage.RETURN,
                sale.orderNo(),
                sale.sku(),
                sale.lotNo(),
                sale.supplier(),
                null,
                null,
                Money.cny("-50.00"),
                null,
                Instant.parse("2026-11-02T08:00:00Z")));
        return sale;
    }

    private static void checkPdf(byte[] content, Sale sale) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("杯业有限公司", "批次损失", "318.00", "234.00", "50.00", "268.00", sale.lotNo(), "供应商应承担");
        }
    }

    private static void checkWorkbook(byte[] content) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("318");
            assertThat(rows.get(5).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("268");
            BigDecimal lines = book.findSheet("明细").orElseThrow().read().stream()
                    .skip(1)
                    .map(row -> row.getCellAsNumber(11).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(lines).isEqualByComparingTo("318");
        }
    }

    private APIResponse file(Visitor visitor, String path) {
        return visitor.page().request().get("http://localhost:" + port + path);
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
