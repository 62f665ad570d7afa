package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lead or a quality manager gives an exception to one of its candidates, and the server sees to it. */
@QualoopTest
class NcrGivingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Timeline timeline;

    private String ncrNo;
    private String holder;
    private String other;

    @BeforeEach
    void anOpenNcr() {
        NcrSteps steps = new NcrSteps(ncrs, engine, jobs);
        ncrNo = steps.report(NcrSteps.leak(Sample.unique("SKU"), null));
        holder = steps.view(ncrNo).tasks().get(0).assignee();
        other = candidates().get(0);
    }

    @Test
    void theTaskTheRecordAndTheJournalSayWhoHasItAndWhoGaveIt() {
        Answer answer = give("quality", other, holder);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("owner").asText()).isEqualTo(other);
        assertThat(answer.json().at("/tasks/0/assignee").asText()).isEqualTo(other);
        JsonNode handovers = answer.json().get("handovers");
        JsonNode last = handovers.get(handovers.size() - 1);
        assertThat(last.get("reason").asText()).isEqualTo("GIVEN");
        assertThat(last.get("from").asText()).isEqualTo(holder);
        assertThat(timeline.latest(ncrNo, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("ncr.owner.GIVEN");
            assertThat(entry.actor()).isEqualTo("quality");
            assertThat(entry.details()).containsEntry("from", holder).containsEntry("owner", other);
        });
        assertThat(Http.as(other, port)
                        .get("/api/v1/notifications?unread=true&limit=20")
                        .text())
                .as("and who has it now is told")
                .contains(ncrNo, "quality 把");
        assertThat(engine.getRuntimeService()
                        .getVariable(ncrs.find(ncrNo).orElseThrow().processInstanceId(), "accepted"))
                .isEqualTo(false);
    }

    @Test
    void whoeverWasQuickerKeepsIt() {
        assertThat(give("quality", other, holder).status()).isEqualTo(200);

        Answer late = give("quality", holder, null);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains(other);
        assertThat(ncrs.find(ncrNo).orElseThrow().owner()).isEqualTo(other);
    }

    @Test
    void onlyCandidatesOfTheTaskCanHaveIt() {
        assertThat(give("quality", "finance", holder).status()).isEqualTo(422);
        assertThat(give("quality", "nobody-here", holder).status()).isEqualTo(422);
        assertThat(give("quality", holder, holder).status()).isEqualTo(422);
        assertThat(give("quality", null, holder).status()).isEqualTo(400);
        assertThat(ncrs.find(ncrNo).orElseThrow().owner()).isEqualTo(holder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auditor",
                "inspector",
                "warehouse",
                "customer-service",
                "finance",
                "buyer",
                "integrator",
                "cs-lead"
            })
    void nobodyElseMayGiveIt(String user) {
        assertThat(give(user, other, holder).status()).isEqualTo(403);
        assertThat(Http.as(user, port)
                        .get("/api/v1/ncrs/" + ncrNo + "/owner/candidates")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(Http.as("quality", port)
                        .get("/api/v1/ncrs/NCR-0/owner/candidates")
                        .status())
                .isEqualTo(404);
    }

    private List<String> candidates() {
        return Http.as("quality", port)
                .get("/api/v1/ncrs/" + ncrNo + "/owner/candidates")
                .json()
                .findValuesAsText("user");
    }

    private Answer give(String user, String to, String from) {
        Map<String, Object> body = new HashMap<>();
        body.put("to", to);
        body.put("from", from);
        return Http.as(user, port).post("/api/v1/ncrs/" + ncrNo + "/owner", body);
    }
}
