package org.qualoop.capa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.testing.Browser;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class CapaHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CapaApi capas;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private CapaSteps steps;
    private String sku;

    @BeforeEach
    void freshGoods() {
        steps = new CapaSteps(capas, engine, jobs, port);
        sku = unique("SKU");
    }

    @Test
    void qualityOpensACapaAndTheSameCauseJoinsIt() {
        String ncrNo = ncr();
        Map<String, Object> body = body();
        body.put("ncrNos", List.of(ncrNo));

        Answer first = as("quality").post("/api/v1/capas", body);
        Answer second = as("quality").post("/api/v1/capas", body());

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        JsonNode capa = first.json();
        assertThat(first.header("Location"))
                .isEqualTo("/api/v1/capas/" + capa.get("capaNo").textValue());
        assertThat(capa.get("ncrs").get(0).textValue()).isEqualTo(ncrNo);
        assertThat(capa.get("reason").textValue()).isEqualTo("MANUAL");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("capaNo")).isEqualTo(capa.get("capaNo"));
    }

    @Test
    void onlyQualityOpensAndOnlyStaffReads() {
        for (String user : List.of("inspector", "buyer", "manager", "auditor", "customer-service")) {
            assertThat(as(user).post("/api/v1/capas", body()).status()).as(user).isEqualTo(403);
        }
        assertThat(Http.anonymous(port).get("/api/v1/capas").status()).isEqualTo(401);
        assertThat(as("inspector").get("/api/v1/capas").status()).isEqualTo(200);
        assertThat(as("quality").get("/api/v1/capas/CAPA-0").status()).isEqualTo(404);
    }

    @Test
    void everyFaultOfTheBodyIsNamedAtOnce() {
        Answer answer = as("quality")
                .post(
                        "/api/v1/capas",
                        Map.of("defectCode", "NONSENSE", "severity", "x", "sku", 5, "ncrNos", List.of("NCR-0")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/title", "/sku", "/defectCode", "/severity", "/ncrNos/0");
    }

    @Test
    void theListFiltersAndPages() {
        String capaNo = open();
        as("quality").post("/api/v1/capas", with("defectCode", "ODOR"));

        JsonNode page = as("auditor")
                .get("/api/v1/capas?status=OPEN&limit=1&sku=" + sku)
                .json();
        JsonNode rest = as("auditor")
                .get("/api/v1/capas?sku=" + sku + "&after=" + page.get("next").textValue())
                .json();

        assertThat(page.get("items")).hasSize(1);
        assertThat(rest.get("items").findValuesAsText("capaNo")).containsExactly(capaNo);
        assertThat(as("quality")
                        .get("/api/v1/capas?sku=" + sku + "&status=CLOSED")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=DONE", "limit=0", "limit=201", "after=CAPA-0"})
    void anUnknownFilterIsRefused(String query) {
        assertThat(as("quality").get("/api/v1/capas?" + query).status()).isEqualTo(400);
    }

    @Test
    void theReportIsAPdfWithWhatWasEntered() {
        String capaNo = open();
        steps.run(capaNo);
        steps.contain(capaNo, "NO");
        steps.cure(capaNo);

        Answer answer = as("buyer").get("/api/v1/capas/" + capaNo + "/report");

        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.response().body()).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(2_000);
        assertThat(as("customer-service")
                        .get("/api/v1/capas/" + capaNo + "/report")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theApprovalIsRefusedToWhoWorkedOnThePlan() {
        String capaNo = open();
        steps.run(capaNo);
        steps.contain(capaNo, "NO");
        steps.findCause(capaNo);
        steps.choose(capaNo);
        String taskId = steps.tasks(capaNo, "approvePlan").get(0).getId();
        Map<String, Object> approval = Map.of("planDecision", "APPROVE");

        assertThat(complete("quality", taskId, approval).status()).isEqualTo(403);
        assertThat(complete("buyer", taskId, approval).status()).isIn(403, 404);
        assertThat(complete("manager", taskId, approval).status())
                .as("not signed")
                .isEqualTo(400);
        steps.sign(capaNo, "approvePlan", "planSignature", "manager");
        Answer good = complete("manager", taskId, approval);
        assertThat(good.status()).as(good.text()).isBetween(200, 204);
    }

    @Test
    void thePagesShowListAndSheet() {
        String capaNo = open();
        steps.run(capaNo);
        steps.contain(capaNo, "NO");

        Browser browser = Browser.loggedIn("quality", port);
        HttpResponse<String> list = browser.get("/records/capas?sku=" + sku);
        HttpResponse<String> sheet = browser.get("/records/capas/" + capaNo);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains(capaNo, "瓶口反复渗漏");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("扣留并全检", "D3 围堵", "围堵措施").doesNotContain("??");
    }

    private Answer complete(String user, String taskId, Map<String, Object> values) {
        return as(user).post("/api/v1/tasks/" + taskId + "/complete", values);
    }

    private String open() {
        return as("quality").post("/api/v1/capas", body()).json().get("capaNo").textValue();
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> body = body();
        body.put(name, value);
        return body;
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "瓶口反复渗漏");
        body.put("sku", sku);
        body.put("defectCode", "LEAKAGE");
        body.put("text", "三周内第四次");
        return body;
    }

    private String ncr() {
        return ncrs.openOrJoin(new NcrRequest(
                        SourceKind.REVIEW, unique("taobao/R"), null, unique("SKU"), null, "ODOR", null, "臭", false))
                .ncrNo();
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
