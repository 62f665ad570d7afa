package org.qualoop.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.complaint.CaseSteps.review;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases over HTTP, as the contract says. */
@QualoopTest
class CaseApiHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private CaseApi cases;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private CaseSteps steps;

    @BeforeEach
    void steps() {
        steps = new CaseSteps(intake, cases, engine, jobs);
    }

    @Test
    void aReviewPostedIsACaseWithEveryFieldOfTheContract() {
        String id = unique("R");
        var bad = review(id, 1, "漏液");
        bad.put("orderNo", "O-" + id);
        bad.put("customerId", "C-9");
        assertThat(Http.as("integrator", port)
                        .post("/api/v1/intake/reviews", bad)
                        .status())
                .isEqualTo(200);
        CaseView opened = steps.ofReview(id);

        JsonNode found = Http.as("customer-service", port)
                .get("/api/v1/cases/" + opened.caseNo())
                .json();

        assertThat(found.path("caseNo").asText()).isEqualTo(opened.caseNo());
        assertThat(found.path("status").asText()).isEqualTo("OPEN");
        assertThat(found.at("/source/kind").asText()).isEqualTo("REVIEW");
        assertThat(found.at("/source/ref").asText()).isEqualTo(id);
        assertThat(found.path("orderNo").asText()).isEqualTo("O-" + id);
        assertThat(found.path("customerId").asText()).isEqualTo("C-9");
        assertThat(found.path("owner").asText()).startsWith("customer-service");
        assertThat(found.path("ncrNo").asText()).startsWith("NCR-");
        assertThat(found.path("processInstanceId").asText()).isNotBlank();
        assertThat(found.path("openedAt").asText()).endsWith("Z");
        assertThat(found.path("dueAt").asText()).endsWith("Z");
        assertThat(found.has("respondedAt") && found.path("respondedAt").isNull())
                .isTrue();
        assertThat(found.has("closedAt") && found.path("closedAt").isNull()).isTrue();
        assertThat(found.at("/tasks/0/key").asText()).isEqualTo("contactCustomer");
        assertThat(found.at("/tasks/0/assignee").asText()).startsWith("customer-service");
        assertThat(found.at("/voice/text").asText()).isEqualTo("漏液");
    }

    @Test
    void theListIsPagedByACursorNewestFirstAndFilteredByStatusOwnerAndOrder() {
        String orderNo = unique("O");
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> unique("R")).toList();
        for (String id : ids) {
            var bad = review(id, 1, "差");
            bad.put("orderNo", orderNo);
            steps.opened(bad);
        }
        Http staff = Http.as("warehouse", port);
        String base = "/api/v1/cases?order=" + orderNo;

        JsonNode first = staff.get(base + "&limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.at("/items/0/source/ref").asText()).isEqualTo(ids.get(2));
        JsonNode second = staff.get(
                        base + "&limit=2&after=" + first.path("next").asText())
                .json();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();

        assertThat(staff.get(base + "&status=OPEN").json().path("items")).hasSize(3);
        assertThat(staff.get(base + "&status=CLOSED").json().path("items")).isEmpty();
        String owner = first.at("/items/0/owner").asText();
        assertThat(staff.get(base + "&owner=" + owner).json().path("items")).isNotEmpty();
        assertThat(staff.get(base + "&owner=nobody").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "cs-lead", "auditor", "manager", "inspector", "finance", "integrator"})
    void everyMemberOfStaffMayRead(String user) {
        assertThat(Http.as(user, port).get("/api/v1/cases?limit=1").status()).isEqualTo(200);
    }

    @Test
    void strangersMayNot() {
        assertThat(Http.anonymous(port).get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(Http.as("customer-service", "wrong", port)
                        .get("/api/v1/cases")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyTheIntegratorBringsReviewsIn() {
        assertThat(Http.as("customer-service", port)
                        .post("/api/v1/intake/reviews", review(unique("R"), 1, "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatDoesNotExistOrIsNoFilterIsSaidSo() {
        Http staff = Http.as("quality", port);
        assertThat(staff.get("/api/v1/cases/CASE-0").status()).isEqualTo(404);
        assertThat(staff.get("/api/v1/cases?status=LOST").status()).isEqualTo(400);
        assertThat(staff.get("/api/v1/cases?after=xyz").status()).isEqualTo(400);
        assertThat(staff.get("/api/v1/cases?limit=0").status()).isEqualTo(400);
        assertThat(staff.get("/api/v1/cases?status=LOST").header("Content-Type"))
                .startsWith("application/problem+json");
    }
}
