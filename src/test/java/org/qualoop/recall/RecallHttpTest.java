package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.EffectContent;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class RecallHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RecallWorld world;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private List<EffectContent> contents;

    private LotId lot;
    private String customer;

    @BeforeEach
    void aLotWithACustomer() {
        lot = world.lot("W1");
        customer = unique("C");
        world.ship(lot, customer);
    }

    private Http as(String user) {
        return Http.as(user, port);
    }

    private Map<String, Object> body(String regime, boolean drill) {
        return Map.of(
                "lots",
                List.of(Map.of("sku", lot.sku(), "lotNo", lot.lotNo())),
                "reason",
                "漏液",
                "risk",
                "HIGH",
                "regime",
                regime,
                "drill",
                drill);
    }

    @Test
    void aRecallIsStartedByQualityAndItsScopeIsKnownAtOnce() {
        Http.Answer created = as("quality").post("/api/v1/recalls", body("CARE", false));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String no = created.json().get("recallNo").asText();
        assertThat(created.header("Location")).endsWith("/api/v1/recalls/" + no);
        JsonNode scope = as("quality").get("/api/v1/recalls/" + no).json().get("scope");
        assertThat(scope.get("lots").asInt()).isEqualTo(1);
        assertThat(scope.get("orders").asInt()).isEqualTo(1);
        assertThat(scope.get("customers").asInt()).isEqualTo(1);
        assertThat(scope.get("units").asInt()).isEqualTo(1);
        assertThat(as("auditor").get("/api/v1/recalls/" + no).status()).isEqualTo(200);
    }

    @Test
    void everyoneElseIsRefused() {
        for (String user : List.of("inspector", "customer-service", "manager", "auditor", "integrator")) {
            assertThat(as(user).post("/api/v1/recalls", body("CARE", true)).status())
                    .as(user)
                    .isEqualTo(403);
        }
        String no = as("quality")
                .post("/api/v1/recalls", body("CARE", true))
                .json()
                .get("recallNo")
                .asText();
        assertThat(as("inspector").get("/api/v1/recalls/" + no).status()).isEqualTo(403);
        world.run(no);
        String task = world.task(no, "assessRisk").getId();
        assertThat(as("inspector")
                        .post("/api/v1/tasks/" + task + "/complete", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(as("quality")
                        .post("/api/v1/tasks/" + task + "/complete", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsWrongIsNamedByFieldAndNothingIsStored() {
        assertThat(pointers("{}")).contains("/lots", "/reason", "/risk", "/regime", "/drill");
        assertThat(pointers("""
                {"lots":[{"sku":"S"}],"reason":" ","risk":1,"regime":"CARE","drill":"yes","ncrNo":""}""")).contains("/lots/0/lotNo", "/reason", "/risk", "/drill", "/ncrNo");
        assertThat(pointers("""
                {"lots":[{"sku":"S","lotNo":"never-seen"}],"reason":"x","risk":"y","regime":"MARS","drill":true,"ncrNo":"NCR-0"}""")).containsExactlyInAnyOrder("/regime", "/lots/0/lotNo", "/ncrNo");
        assertThat(as("quality").get("/api/v1/recalls/RCL-0").status()).isEqualTo(404);
    }

    private List<String> pointers(String json) {
        Http.Answer answer = as("quality").post("/api/v1/recalls", json);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().get("errors").findValuesAsText("pointer");
    }

    @Test
    void aRecallMayComeFromAQualityException() {
        String ncrNo = ncrs.openOrJoin(new NcrRequest(
                        SourceKind.MANUAL, null, null, lot.sku(), lot.lotNo(), "LEAKAGE", null, "漏液", false))
                .ncrNo();
        Map<String, Object> body = new java.util.HashMap<>(body("CN", false));
        body.put("ncrNo", ncrNo);
        String no = as("quality")
                .post("/api/v1/recalls", body)
                .json()
                .get("recallNo")
                .asText();

        assertThat(world.view(no).ncrNo()).isEqualTo(ncrNo);
    }

    @Test
    void noticeAndReportArePdfWithTheFactsOfTheRecall() throws IOException {
        String no = as("quality")
                .post("/api/v1/recalls", body("CN", false))
                .json()
                .get("recallNo")
                .asText();
        world.run(no);

        assertThat(pdf(no, "notice"))
                .contains("产品安全召回", "Product safety recall", lot.lotNo(), "漏液", "立即停止使用", "tmall：1 单");
        assertThat(pdf(no, "report")).contains("统一社会信用代码", "法定代表人", lot.lotNo(), "2025-11-20", "销售渠道与数量", "停止销售", "W1");
        String care = as("quality")
                .post("/api/v1/recalls", body("CARE", true))
                .json()
                .get("recallNo")
                .asText();
        assertThat(as("quality")
                        .get("/api/v1/recalls/" + care + "/papers/notice")
                        .status())
                .isEqualTo(404);
    }

    private String pdf(String no, String paper) throws IOException {
        Http.Answer answer = as("manager").get("/api/v1/recalls/" + no + "/papers/" + paper);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.response().body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void customerServiceRecordsAReplyOnce() {
        String no = world.approved("CARE", false, "CHOICE", lot);
        String path = "/api/v1/recalls/" + no + "/replies";
        assertThat(as("customer-service")
                        .post(path, Map.of("customerId", "nobody", "answer", "REFUND"))
                        .text())
                .contains("/customerId");
        assertThat(as("customer-service")
                        .post(path, Map.of("customerId", customer, "answer", "DISPOSAL"))
                        .text())
                .contains("/proofUrls");
        assertThat(as("customer-service")
                        .post(path, Map.of("customerId", customer, "answer", "SOMETHING"))
                        .status())
                .isEqualTo(400);
        assertThat(as("inspector")
                        .post(path, Map.of("customerId", customer, "answer", "REFUND"))
                        .status())
                .isEqualTo(403);

        String key = unique("K");
        for (int i = 0; i < 2; i++) {
            Http.Answer answer = as("customer-service")
                    .post(path, Map.of("customerId", customer, "answer", "REFUND"), "Idempotency-Key", key);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.json().get("state").asText()).isEqualTo("ANSWERED");
        }
        assertThat(world.view(no).contacts().responded()).isEqualTo(1);
        assertThat(world.view(no).remedies()).singleElement().satisfies(r -> assertThat(r.count())
                .isEqualTo(1));
        JsonNode contacts = as("customer-service")
                .get("/api/v1/recalls/" + no + "/contacts")
                .json()
                .get("items");
        assertThat(contacts).hasSize(1);
        assertThat(contacts.toString()).doesNotContainPattern("1[3-9]\\d{9}").contains(customer);
    }

    @Test
    void anAnswerThatTheRecallDoesNotOfferIsRefusedAtTheIntake() {
        String no = world.approved("CARE", false, "REPLACEMENT", lot);
        Http.Answer refused =
                as("integrator").post("/api/v1/intake/recall-replies", """
                {"channel":"tmall","replyId":"%s","recallNo":"%s","customerId":"%s","answer":"REFUND","repliedAt":"2026-11-23T00:00:00Z"}""".formatted(unique("RP"), no, customer));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/answer");
        assertThat(world.view(no).contacts().responded()).isZero();
    }

    @Test
    void aBatchCarriesTheMeansOfEachCustomerAndIsTheSameWhenItIsRepeated() {
        String phone = unique("C");
        world.ship(lot, phone, "\"phone\":\"13800001111\"", RecallWorld.SHIPPED);
        String no = world.approved("CARE", false, "REFUND", lot);
        EffectContent messages = contents.stream()
                .filter(content -> content.topic().equals("shop-message-customers"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> inputs = Map.of("recordNo", no, "batchNo", 1);

        Map<String, Object> body = messages.of(inputs);

        assertThat(messages.of(inputs)).isEqualTo(body);
        assertThat(body.get("messages"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .hasSize(2)
                .anySatisfy(message -> assertThat(message)
                        .containsEntry("via", "SMS")
                        .containsEntry("phone", "13800001111")
                        .containsEntry("key", no + "/1/" + phone))
                .anySatisfy(message -> assertThat(message)
                        .containsEntry("via", "SHOP")
                        .containsEntry("customerId", customer)
                        .doesNotContainKey("phone"))
                .allSatisfy(
                        message -> assertThat(message.get("text")).asString().contains("立即停止使用", lot.lotNo()));
    }
}
