package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.ncr.NcrSteps.leak;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class NcrHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private NcrSteps steps;
    private String sku;
    private String lot;

    @BeforeEach
    void freshGoods() {
        steps = new NcrSteps(ncrs, engine, jobs);
        sku = unique("SKU");
        lot = unique("LOT");
    }

    @Test
    void aReportByHandOpensAnNcrAndSaysWhere() {
        Answer answer = as("inspector").post("/api/v1/ncrs", report());

        assertThat(answer.status()).isEqualTo(201);
        JsonNode ncr = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/ncrs/" + ncr.get("ncrNo").textValue());
        assertThat(ncr.get("ncrNo").textValue()).matches("NCR-\\d{8}-\\d{5,}");
        assertThat(ncr.get("status").textValue()).isEqualTo("OPEN");
        assertThat(ncr.at("/source/kind").textValue()).isEqualTo("MANUAL");
        assertThat(ncr.get("severity").textValue()).isEqualTo("MAJOR");
    }

    @Test
    void aSecondReportByHandOfTheLotAndFaultJoins() {
        String first = ncrNoOf(as("quality").post("/api/v1/ncrs", report()));

        Answer second = as("warehouse").post("/api/v1/ncrs", report());

        assertThat(second.status()).isEqualTo(200);
        assertThat(ncrNoOf(second)).isEqualTo(first);
        assertThat(second.json().get("cases").intValue()).isEqualTo(2);
    }

    @Test
    void oneNcrShowsEveryFieldOfTheContract() {
        String ncrNo = steps.report(leak(sku, lot));

        JsonNode ncr = as("auditor").get("/api/v1/ncrs/" + ncrNo).json();

        assertThat(ncr.fieldNames())
                .toIterable()
                .contains(
                        "ncrNo",
                        "status",
                        "severity",
                        "defectCode",
                        "source",
                        "orderNo",
                        "sku",
                        "lotNo",
                        "supplierCode",
                        "owner",
                        "accountable",
                        "handovers",
                        "minutesByGroup",
                        "liability",
                        "candidateGroups",
                        "openedAt",
                        "dueAt",
                        "closedAt",
                        "cost",
                        "processInstanceId",
                        "tasks");
        assertThat(ncr.at("/source/ref").textValue()).startsWith("taobao/R-");
        assertThat(ncr.at("/minutesByGroup/quality").isIntegralNumber()).isTrue();
        assertThat(ncr.at("/tasks/0").fieldNames())
                .toIterable()
                .contains("id", "key", "name", "assignee", "candidateGroups", "dueAt");
        assertThat(ncr.at("/tasks/0/key").textValue()).isEqualTo("triageNcr");
        assertThat(ncr.at("/tasks/0/name").textValue()).isEqualTo("研判异常");
    }

    @Test
    void whoIsNotLoggedInSeesNothingAndTheAuditorChangesNothing() {
        assertThat(Http.anonymous(port).get("/api/v1/ncrs").status()).isEqualTo(401);
        assertThat(as("auditor").get("/api/v1/ncrs").status()).isEqualTo(200);
        assertThat(as("auditor").post("/api/v1/ncrs", report()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "inspector", "warehouse", "finance", "quality", "buyer", "integrator"})
    void allStaffMayReportAndRead(String user) {
        Answer answer = as(user).post("/api/v1/ncrs", report());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(as(user).get(answer.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void anUnknownNumberIsNotFound() {
        Answer answer = as("quality").get("/api/v1/ncrs/NCR-19700101-00001");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "sku, ''",
        "sku, 7",
        "defectCode, NO_SUCH_CODE",
        "defectCode, null",
        "severity, HIGH",
        "text, ' '",
        "text, null",
        "lotNo, 12"
    })
    void aFaultyReportIsRefusedWithTheFieldsName(String field, String value) {
        Map<String, Object> body = new HashMap<>(report());
        body.put(field, "null".equals(value) ? null : value.matches("\\d+") ? Integer.valueOf(value) : value);

        Answer answer = as("quality").post("/api/v1/ncrs", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("/" + field);
        assertThat(ncrs.ofLot(sku, lot)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "null", ""})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(as("quality").post("/api/v1/ncrs", body).status()).isEqualTo(400);
    }

    @Test
    void hostileWordsAreStoredAsTheyAre() {
        Map<String, Object> body = new HashMap<>(report());
        String words = "<script>alert(1)</script> '; drop table ncr; -- 🧴";
        body.put("text", words);

        Answer answer = as("quality").post("/api/v1/ncrs", body);

        assertThat(answer.json().get("text").textValue()).isEqualTo(words);
    }

    @Test
    void theListFiltersAndPagesWithoutLosingOrRepeating() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(0, steps.report(leak(sku, null)));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = as("quality")
                    .get("/api/v1/ncrs?status=OPEN&severity=MAJOR&source=REVIEW&sku=" + sku + "&limit=2" + after)
                    .json();
            page.get("items").forEach(ncr -> seen.add(ncr.get("ncrNo").textValue()));
            JsonNode next = page.get("next");
            after = next == null || next.isNull() ? null : "&after=" + next.textValue();
        } while (after != null);

        assertThat(seen).containsExactlyElementsOf(opened);
        assertThat(sizeOf("?sku=" + sku + "&status=CLOSED")).isZero();
        assertThat(sizeOf("?sku=" + sku + "&source=RETURN")).isZero();
        assertThat(sizeOf("?sku=" + sku + "&severity=CRITICAL")).isZero();
        assertThat(sizeOf("?sku=" + sku + "&supplier=S-NONE")).isZero();
        assertThat(sizeOf("?lot=" + lot)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=DONE", "severity=x", "source=MAIL", "after=NCR-0", "limit=0", "limit=201", "limit=x"})
    void anUnknownFilterIsRefused(String query) {
        assertThat(as("quality").get("/api/v1/ncrs?" + query).status()).isEqualTo(400);
    }

    @Test
    void anAdministratorMayFireTheOwnersTimerThroughTheEnginesOwnApi() {
        String ncrNo = steps.report(leak(sku, null));
        String owner = steps.view(ncrNo).owner();
        String timer = jobs.timers(steps.process(ncrNo))
                .activityId("ownerUnclaimed")
                .singleResult()
                .getId();

        Answer answer = as("admin").post("/engine-rest/job/" + timer + "/execute", "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(steps.view(ncrNo).owner()).isNotEqualTo(owner);
    }

    private int sizeOf(String query) {
        return as("quality").get("/api/v1/ncrs" + query).json().get("items").size();
    }

    private Map<String, Object> report() {
        return Map.of("sku", sku, "lotNo", lot, "defectCode", "LEAKAGE", "text", "瓶口渗漏");
    }

    private static String ncrNoOf(Answer answer) {
        return answer.json().get("ncrNo").textValue();
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
