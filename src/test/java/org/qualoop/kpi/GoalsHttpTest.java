package org.qualoop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.kpi.Counted.About;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@QualoopTest
class GoalsHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Timeline timeline;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String supplier = "SUP-" + run;

    @Test
    void aTargetShowsWithItsFigureAndTheJournalKeepsTheEarlierOne() {
        assertThat(put("onTimeDelivery", Map.of("value", 0.95)).status()).isEqualTo(204);
        assertThat(put("onTimeDelivery", Map.of("value", 0.97)).status()).isEqualTo(204);

        Http reader = Http.as("buyer", port);
        assertThat(reader.get("/api/v1/kpis")
                        .json()
                        .at("/onTimeDelivery/target")
                        .decimalValue())
                .isEqualByComparingTo("0.97");
        assertThat(reader.get("/api/v1/kpis/targets")
                        .json()
                        .at("/onTimeDelivery/setBy")
                        .asText())
                .isEqualTo("quality");
        List<Timeline.Entry> journal = timeline.of("onTimeDelivery");
        assertThat(journal.get(journal.size() - 1).details()).containsEntry("before", "0.95");
    }

    @ParameterizedTest
    @CsvSource({"returnRate, 1.5", "returnRate, -1", "firstResponseMinutes, 9999999999"})
    void aTargetThatCannotBeIsRefused(String kpi, BigDecimal value) {
        Answer answer = put(kpi, Map.of("value", value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/value");
        assertThat(put(kpi, Map.of("value", "5")).status()).isEqualTo(422);
        assertThat(put("moon", Map.of("value", 1)).status()).isEqualTo(404);
    }

    @Test
    void factsThatComeLaterDoNotChangeAFrozenPeriod() {
        inspected(1, "2024-02-03", true);
        inspected(2, "2024-02-04", false);
        figures("2024-02-01", "2024-02-29", null);
        Answer frozen = Http.as("quality", port)
                .post("/api/v1/kpis/baselines", Map.of("name", run, "from", "2024-02-01", "to", "2024-02-29"));
        assertThat(frozen.status()).isEqualTo(201);
        inspected(3, "2024-02-05", true);
        for (int i = 10; i < 20; i++) {
            inspected(i, "2024-03-01", i < 18);
        }

        JsonNode march = figures("2024-03-01", "2024-03-31", run);
        assertThat(march.at("/baseline/value").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(march.at("/baseline/denominator").intValue()).isEqualTo(2);
        assertThat(march.at("/baseline/change").decimalValue()).isEqualByComparingTo("0.6");
        assertThat(march.at("/baseline/difference").asText()).isEqualTo("UNKNOWN");
        assertThat(figures("2024-02-01", "2024-02-29", null).get("denominator").intValue())
                .isEqualTo(3);
    }

    @Test
    void aBaselineNeedsAFreeNameAndAPeriod() {
        Http quality = Http.as("quality", port);
        Map<String, String> good = Map.of("name", run, "from", "2024-01-01", "to", "2024-01-31");
        assertThat(quality.post("/api/v1/kpis/baselines", good).status()).isEqualTo(201);
        assertThat(quality.post("/api/v1/kpis/baselines", good).status()).isEqualTo(409);
        assertThat(quality.post("/api/v1/kpis/baselines", Map.of("name", " ", "from", "2024-01-01", "to", "2024-01-02"))
                        .status())
                .isEqualTo(422);
        assertThat(quality.post(
                                "/api/v1/kpis/baselines",
                                Map.of("name", run + "x", "from", "2024-01-03", "to", "2024-01-02"))
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/from");
        assertThat(quality.get("/api/v1/kpis?baseline=none-" + run).status()).isEqualTo(400);
    }

    @Test
    void onlyTheQualityManagerSetsThem() {
        for (String other : List.of("manager", "buyer", "auditor", "inspector")) {
            assertThat(Http.as(other, port)
                            .put("/api/v1/kpis/returnRate/target", Map.of("value", 0.1))
                            .status())
                    .isEqualTo(403);
            assertThat(Http.as(other, port)
                            .post(
                                    "/api/v1/kpis/baselines",
                                    Map.of("name", run, "from", "2024-01-01", "to", "2024-01-31"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Http.as("warehouse", port).get("/api/v1/kpis/baselines").status())
                .isEqualTo(403);
    }

    @Test
    void theEventsBehindAFigureAreAskedPageByPage() {
        for (int i = 0; i < 3; i++) {
            inspected(i, "2024-04-0" + (i + 1), false);
        }
        figures("2024-04-01", "2024-04-30", null);
        String url = "/api/v1/kpis/inspectionPassRate/events?from=2024-04-01&to=2024-04-30&limit=2&filter=supplier:"
                + supplier;
        JsonNode page = Http.as("auditor", port).get(url).json();
        assertThat(page.at("/items")).hasSize(2);
        assertThat(page.at("/items/0/source").asText()).isEqualTo("INS-2-" + run);
        JsonNode last = Http.as("auditor", port)
                .get(url + "&after=" + page.get("next").asText().replace("|", "%7C"))
                .json();
        assertThat(last.at("/items")).hasSize(1);
        assertThat(last.has("next")).isFalse();
        assertThat(Http.as("auditor", port).get(url + "&after=soon").status()).isEqualTo(400);
        assertThat(Http.as("auditor", port)
                        .get(url.replace("limit=2", "limit=0"))
                        .status())
                .isEqualTo(400);
        assertThat(Http.as("inspector", port).get(url).status()).isEqualTo(403);
    }

    private Answer put(String kpi, Map<String, ?> body) {
        return Http.as("quality", port).put("/api/v1/kpis/" + kpi + "/target", body);
    }

    private void inspected(int i, String day, boolean accepted) {
        transaction.executeWithoutResult(status -> events.publishEvent(Counted.outcome(
                Kpi.INSPECTION_PASS_RATE,
                "INS-" + i + "-" + run,
                Instant.parse(day + "T08:00:00Z"),
                About.goods(null, "SKU-" + run, "L" + i).from(supplier),
                accepted)));
    }

    private JsonNode figures(String from, String to, String baseline) {
        return Http.as("quality", port)
                .get("/api/v1/kpis?from=" + from + "&to=" + to + "&filter=supplier:" + supplier
                        + (baseline == null ? "" : "&baseline=" + baseline))
                .json()
                .get("inspectionPassRate");
    }
}
