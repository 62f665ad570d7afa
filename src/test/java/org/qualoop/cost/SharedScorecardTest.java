package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.refund;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.capa.CapaApi;
import org.qualoop.capa.CapaReason;
import org.qualoop.capa.CapaRequest;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.data.CapaDetailMapper;
import org.qualoop.capa.data.CapaDetailMapper.EntryRow;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimMapper.RoundRow;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A supplier's card by lot, the way from it to claim and 8D, and what of it the supplier may see. */
@QualoopTest
class SharedScorecardTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CostWorld world;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private CapaApi capas;

    @Autowired
    private CapaDetailMapper entries;

    @Autowired
    private ClaimMapper claims;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate rows;

    private final Instant lately = Instant.now().minus(Duration.ofDays(40));
    private Sale sale;
    private Sale other;

    @BeforeEach
    void twoSuppliersOneOfThemWithABadLot() {
        sale = world.sold();
        other = world.sold();
        for (int i = 0; i < 10; i++) {
            told(Kpi.INSPECTION_PASS_RATE, About.goods(null, null, null).from(sale.supplier()), i < 8 ? 1 : 0, 1);
            told(Kpi.INSPECTION_PASS_RATE, About.goods(null, null, null).from(other.supplier()), 1, 1);
        }
        told(Kpi.RETURN_RATE, lot(sale.lotNo()), 36, 400);
        told(Kpi.DAMAGE_RATE, lot(sale.lotNo()), 9, 400);
        told(Kpi.RETURN_RATE, lot("CALM-" + sale.lotNo()), 4, 800);
        told(Kpi.RETURN_RATE, lot("FEW-" + sale.lotNo()), 3, 20);
        kpis.refresh();
        world.publish(refund(unique("RMA"), sale, "113.00", Goods.SCRAPPED));
    }

    @Test
    void lotsAreListedWithTheirReturnsAndTooLittleIsSaid() {
        JsonNode card = as("buyer")
                .get("/api/v1/suppliers/" + sale.supplier() + "/scorecard")
                .json();

        assertThat(card.at("/lotFigures/0/lotNo").textValue()).isEqualTo(sale.lotNo());
        assertThat(card.at("/lotFigures/0/returns/value").decimalValue())
                .isBetween(new BigDecimal("0.08"), new BigDecimal("0.09"));
        assertThat(card.at("/lotFigures/0/difference").textValue()).isEqualTo("WORSE");
        JsonNode few = card.get("lotFigures").findParents("lotNo").stream()
                .filter(lot -> lot.get("lotNo").textValue().startsWith("FEW"))
                .findFirst()
                .orElseThrow();
        assertThat(few.get("enough").booleanValue()).isFalse();
    }

    @Test
    void theSupplierSeesHisOwnFiguresAndNothingElse() throws IOException {
        String path = "/api/v1/suppliers/" + sale.supplier() + "/scorecard/shared";
        Http.Answer json = as("buyer").get(path);
        Http.Answer file = as("buyer").get(path + ".pdf");
        String pdf = text(file);

        assertThat(json.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "supplierCode",
                        "name",
                        "from",
                        "to",
                        "score",
                        "rank",
                        "ranked",
                        "formula",
                        "parts",
                        "trend",
                        "lots",
                        "response");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf).contains("供应商质量评分", "Supplier quality scorecard", sale.lotNo(), "首检合格率");
        onlyHisOwn(json.text());
        onlyHisOwn(pdf);
        for (String who : List.of("inspector", "warehouse", "customer-service", "integrator")) {
            assertThat(as(who).get(path).status()).as(who).isEqualTo(403);
            assertThat(as(who).get(path + ".pdf").status()).as(who).isEqualTo(403);
        }
    }

    private void onlyHisOwn(String shown) {
        assertThat(shown)
                .contains(sale.supplier())
                .doesNotContain(other.supplier(), other.lotNo(), sale.orderNo(), "100.00", "113.00", "CNY");
    }

    @Test
    void theTimeToAnswerIsThatFromTheLetterToTheAnswer() {
        String capaNo = capas.openOrJoin(new CapaRequest(
                        CapaReason.MANUAL, "漏", sale.sku(), sale.supplier(), null, "LEAKAGE", null, List.of(), "漏"))
                .capaNo();
        say(capaNo, CapaStep.D3, "askSupplier", "YES");
        say(capaNo, CapaStep.D3S, "supplierOutcome", "ANSWERED");
        String claimNo = claim();
        Instant sent = Instant.now().minus(Duration.ofDays(10));
        transaction.executeWithoutResult(status -> {
            claims.setLetter(claimNo, "E-1", sent, sent.plus(Duration.ofDays(7)));
            claims.insertRound(new RoundRow(
                    claimNo,
                    1,
                    sent.plus(Duration.ofDays(4)),
                    "buyer",
                    "COUNTER",
                    BigDecimal.TEN,
                    "INSIST",
                    null,
                    "x"));
        });

        JsonNode response = as("buyer")
                .get("/api/v1/suppliers/" + sale.supplier() + "/scorecard")
                .json()
                .get("response");

        assertThat(response.get("asked").intValue()).isEqualTo(2);
        assertThat(response.get("answered").intValue()).isEqualTo(2);
        assertThat(response.get("medianDays").isNull())
                .as("two answers say nothing")
                .isTrue();
        JsonNode letter = response.get("letters").findParents("kind").stream()
                .filter(one -> one.get("kind").textValue().equals("CLAIM"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.get("days").doubleValue()).isEqualTo(4.0);
        assertThat(letter.get("outcome").textValue()).isEqualTo("COUNTER");
    }

    @Test
    void fromTheLotOneClickLeadsToTheClaimAndTheEightD() {
        try (Visitor quality = Chromium.visitor(port).login("quality")) {
            quality.open("/records/scorecards/" + sale.supplier());
            quality.page().click("#lots tbody tr:first-child a.btn");
            quality.page().waitForURL("**lot=*");
            assertThat(quality.accessibilityFaults()).isEmpty();
            quality.picture("scorecard");
            quality.page().click("summary:has-text('要求 8D')");
            assertThat(quality.page().inputValue("#corrective-lotNo")).isEqualTo(sale.lotNo());
            assertThat(quality.page().inputValue("#corrective-text")).contains(sale.lotNo(), "%");
            quality.page().selectOption("#corrective-defectCode", "LEAKAGE");
            quality.page().click("form[data-action=corrective] button[type=submit]");
            quality.page().waitForURL("**/records/capas/CAPA-*");
            String capa = quality.page().url();
            quality.open("/records/scorecards/" + sale.supplier() + "?lot=" + sale.lotNo() + "%7C" + sale.sku());
            quality.page().click("summary:has-text('要求 8D')");
            quality.page().selectOption("#corrective-defectCode", "LEAKAGE");
            quality.page().click("form[data-action=corrective] button[type=submit]");
            quality.page().waitForURL("**/records/capas/CAPA-*");
            assertThat(quality.page().url()).as("the same 8D again").isEqualTo(capa);
            quality.open("/records/scorecards/" + sale.supplier() + "/shared");
            onlyHisOwn(quality.text("main"));
            assertThat(quality.accessibilityFaults()).isEmpty();
            quality.picture("scorecard-shared");
            quality.page().setViewportSize(360, 740);
            assertThat(quality.scrollsSideways()).isFalse();
            quality.open("/records/scorecards/" + sale.supplier());
            assertThat(quality.scrollsSideways()).isFalse();
            quality.picture("scorecard-phone");
        }
        try (Visitor inspector = Chromium.visitor(port).login("inspector")) {
            String url = "http://localhost:" + port + "/records/scorecards/" + sale.supplier();
            assertThat(inspector.page().navigate(url).status()).isEqualTo(403);
            assertThat(inspector.page().navigate(url + "/shared").status()).isEqualTo(403);
        }
        String claimNo = claim();
        assertThat(claimNo).startsWith("CLM-");
        assertThat(as("buyer").post("/api/v1/claims", claimBody()).status())
                .as("the same losses again")
                .isEqualTo(422);
        assertThat(rows.queryForObject(
                        "select count(*) from cost_claim where supplier_code = ?", Integer.class, sale.supplier()))
                .isEqualTo(1);
    }

    private String claim() {
        Http.Answer answer = as("buyer").post("/api/v1/claims", claimBody());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("claimNo").textValue();
    }

    private Map<String, String> claimBody() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Map.of(
                "supplierCode",
                sale.supplier(),
                "from",
                "2026-10-01",
                "to",
                today.isBefore(LocalDate.parse("2026-10-31")) ? "2026-10-31" : today.toString());
    }

    private void say(String capaNo, CapaStep step, String name, String content) {
        transaction.executeWithoutResult(status -> {
            entries.putEntry(new EntryRow(capaNo, 1, step, name, content, "quality", Instant.now()));
            timeline.add(capaNo, "capa.step", "quality", Map.of("step", step.name(), "round", "1"));
        });
    }

    private About lot(String lotNo) {
        return About.goods(null, sale.sku(), lotNo).from(sale.supplier());
    }

    private void told(Kpi kpi, About about, int counted, int under) {
        Counted told =
                new Counted(kpi, unique("T"), lately, about, BigDecimal.valueOf(counted), BigDecimal.valueOf(under));
        transaction.executeWithoutResult(status -> events.publishEvent(told));
    }

    private static String text(Http.Answer file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.response().body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
