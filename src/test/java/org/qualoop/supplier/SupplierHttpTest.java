package org.qualoop.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class SupplierHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Timeline timeline;

    @Autowired
    private List<RecordBook> books;

    private SupplierSteps steps;
    private String code;

    @BeforeEach
    void aNewSupplier() {
        steps = new SupplierSteps(engine, jobs, port);
        code = unique("SUP");
    }

    @Test
    void aSecondApplicationIsRefusedWithTheNumberOfTheOpenOne() {
        String no = steps.apply(code, "SERVICE");

        Answer second = apply(Map.of("name", "同名"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("qualificationNo").textValue()).isEqualTo(no);
    }

    @Test
    void twoApplicationsAtOnceOpenOne() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(4);
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(() -> apply(Map.of("name", "同时")));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Answer> one : together.invokeAll(all)) {
            answers.add(one.get().status());
        }
        together.shutdown();

        assertThat(answers).containsOnlyOnce(201).contains(409).doesNotContain(500);
        assertThat(steps.as("quality")
                        .get("/api/v1/suppliers/" + code + "/qualifications")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void onlyABuyerAppliesAndOnlyQualityOrTheManagerSuspends() {
        assertThat(steps.as("quality")
                        .post("/api/v1/suppliers/" + code + "/qualifications", Map.of("name", "某厂"))
                        .status())
                .isEqualTo(403);
        assertThat(Http.anonymous(port)
                        .post("/api/v1/suppliers/" + code + "/qualifications", Map.of("name", "某厂"))
                        .status())
                .isEqualTo(401);
        steps.apply(code, "SERVICE");
        assertThat(steps.as("buyer")
                        .post("/api/v1/suppliers/" + code + "/suspensions", Map.of("reason", "某事"))
                        .status())
                .isEqualTo(403);
        assertThat(steps.as("warehouse")
                        .post("/api/v1/suppliers/" + code + "/documents", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongInAnApplicationIsNamedByField() {
        Answer nameless = apply(Map.of());
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.json().at("/errors/0/pointer").textValue()).isEqualTo("/name");

        Map<String, Object> wrong = new HashMap<>();
        wrong.put("name", 7);
        wrong.put("contactEmail", "nobody");
        wrong.put("category", " ");
        Answer answer = apply(wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/contactEmail", "/category");
        assertThat(steps.standing(code)).as("nothing is stored").isEqualTo("UNKNOWN");
    }

    @Test
    void theErpKnowsTheSupplierBetterThanTheApplication() {
        steps.as("integrator")
                .post(
                        "/api/v1/intake/suppliers",
                        Map.of("code", code, "name", "瓶厂", "category", "PACKAGING", "contactEmail", "a@b.cn"));

        Answer answer =
                steps.as("buyer").post("/api/v1/supplier-qualifications", Map.of("supplierCode", code, "text", "新品包材"));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode view = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/supplier-qualifications/"
                        + view.get("qualificationNo").textValue());
        assertThat(view.get("supplierName").textValue()).isEqualTo("瓶厂");
        assertThat(view.get("category").textValue()).isEqualTo("PACKAGING");
        steps.run(view.get("qualificationNo").textValue());
        assertThat(steps.answer(view.get("qualificationNo").textValue(), "supplier-send-message")
                        .get(0))
                .containsEntry("to", "a@b.cn");
    }

    @Test
    void documentsShowWhatIsMissingAndWhenTheyExpire() {
        steps.apply(code, "APPLIANCE");
        steps.document(code, "CCC", "2099-12-31");

        JsonNode documents = steps.as("auditor")
                .get("/api/v1/suppliers/" + code + "/documents")
                .json()
                .get("documents");

        assertThat(documents).hasSize(3);
        for (JsonNode document : documents) {
            boolean there = "CCC".equals(document.get("type").textValue());
            assertThat(document.get("state").textValue()).isEqualTo(there ? "VALID" : "EXPIRED");
            assertThat(document.has("number")).isEqualTo(there);
            assertThat(document.get("required").booleanValue()).isTrue();
        }
    }

    @Test
    void aDocumentThatIsOverOrHasNoFileIsRefused() {
        steps.apply(code, "SERVICE");

        assertThat(steps.document(code, "CCC", "2020-01-01")
                        .json()
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/validUntil");
        assertThat(steps.document(code, "CCC", "next year").status()).isEqualTo(400);
        assertThat(steps.as("buyer")
                        .post(
                                "/api/v1/suppliers/" + code + "/documents",
                                Map.of("type", "CCC", "number", "1", "evidenceId", "none"))
                        .status())
                .isEqualTo(422);
        assertThat(steps.document(unique("NOBODY"), "CCC", "2099-01-01").status())
                .isEqualTo(404);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(steps.as("quality")
                        .get("/api/v1/supplier-qualifications/SQ-0")
                        .status())
                .isEqualTo(404);
        assertThat(steps.as("quality").get("/api/v1/supplier-suspensions/SSP-0").status())
                .isEqualTo(404);
        assertThat(steps.as("quality")
                        .post("/api/v1/suppliers/" + code + "/suspensions", Map.of("reason", "某事"))
                        .status())
                .isEqualTo(404);
        assertThat(steps.as("quality")
                        .get("/api/v1/supplier-suspensions?limit=0")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theListGoesOnWhereTheCursorSays() {
        String first = steps.apply(code, "SERVICE");
        String second = steps.apply(unique("SUP"), "SERVICE");

        JsonNode page = steps.as("auditor")
                .get("/api/v1/supplier-qualifications?limit=1&status=OPEN")
                .json();
        assertThat(page.at("/items/0/qualificationNo").textValue()).isEqualTo(second);
        JsonNode next = steps.as("auditor")
                .get("/api/v1/supplier-qualifications?limit=1&after="
                        + page.get("next").textValue())
                .json();
        assertThat(next.at("/items/0/qualificationNo").textValue()).isEqualTo(first);
    }

    @Test
    void theTimelineTellsWhoDecidedWhatAndTheBookShowsIt() {
        steps.approve(code);
        String no = steps.as("quality")
                .get("/api/v1/suppliers/" + code + "/qualifications")
                .json()
                .at("/items/0/qualificationNo")
                .textValue();

        assertThat(timeline.of(no))
                .extracting(entry -> entry.code() + " " + entry.actor())
                .contains(
                        "supplier.applied buyer", "supplier.decided.quality quality", "supplier.decided.buyer manager");
        RecordBook book = books.stream().filter(one -> one.owns(no)).findFirst().orElseThrow();
        assertThat(book.list(Map.of("supplier", code), null, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(0).value()).isEqualTo("APPROVED"));
        RecordBook.Sheet sheet = book.sheet(no).orElseThrow();
        assertThat(sheet.grids().get(0).rows()).as("documents").hasSize(1);
        assertThat(sheet.facts()).extracting(RecordBook.Fact::label).contains("standing", "quality", "purchasingBy");
        RecordBook suppliers = books.stream()
                .filter(one -> one.name().equals("suppliers"))
                .findFirst()
                .orElseThrow();
        assertThat(suppliers
                        .list(Map.of("supplier", code, "status", "APPROVED"), null, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .extracting(RecordBook.Cell::value)
                        .contains(Standing.Status.APPROVED, java.time.LocalDate.of(2099, 12, 31)));
        assertThat(suppliers.sheet(code).orElseThrow().grids().get(0).rows()).hasSize(1);
        assertThat(suppliers.sheet(unique("NOBODY"))).isEmpty();
        assertThat(book.actions(no)).singleElement().satisfies(action -> assertThat(action.url())
                .isEqualTo("/api/v1/suppliers/" + code + "/documents"));
    }

    private Answer apply(Map<String, ?> body) {
        return steps.as("buyer").post("/api/v1/suppliers/" + code + "/qualifications", body);
    }
}
