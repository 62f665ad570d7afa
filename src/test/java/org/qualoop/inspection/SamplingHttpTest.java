package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class SamplingHttpTest {

    @LocalServerPort
    private int port;

    @Test
    void thePlanHasTheFieldsOfTheContract() {
        JsonNode plan = Http.as("inspector", port)
                .get("/api/v1/sampling-plan?lotSize=1200&level=II&aql=1&severity=NORMAL")
                .json();

        assertThat(plan.toString())
                .isEqualTo("{\"codeLetter\":\"J\",\"sampleSize\":80,\"accept\":2,\"reject\":3,\"inspectAll\":false}");
    }

    @Test
    void levelTwoAndNormalSeverityAreUnderstood() {
        assertThat(Http.as("buyer", port)
                        .get("/api/v1/sampling-plan?lotSize=50&aql=2.50")
                        .json()
                        .get("sampleSize")
                        .intValue())
                .isEqualTo(5);
    }

    @Test
    void aSpecialLevelIsWrittenWithAHyphen() {
        assertThat(Http.as("quality", port)
                        .get("/api/v1/sampling-plan?lotSize=1200&level=S-3&aql=2.5&severity=TIGHTENED")
                        .json()
                        .get("codeLetter")
                        .textValue())
                .isEqualTo("E");
    }

    @Test
    void whatTheStandardDoesNotHaveIsRefusedByName() {
        refused("lotSize=100&aql=3.0", "/aql");
        refused("lotSize=100&aql=x", "/aql");
        refused("lotSize=100", "");
        refused("lotSize=0&aql=1.0", "/lotSize");
        refused("lotSize=1.5&aql=1.0", "/lotSize");
        refused("lotSize=100&aql=1.0&level=IV", "/level");
        refused("lotSize=100&aql=1.0&severity=HARD", "/severity");
    }

    @Test
    void inspectorsQualityBuyersAndAuditorsAsk() {
        String path = "/api/v1/sampling-plan?lotSize=100&aql=1.0";
        assertThat(Http.as("auditor", port).get(path).status()).isEqualTo(200);
        assertThat(Http.as("finance", port).get(path).status()).isEqualTo(403);
        assertThat(Http.anonymous(port).get(path).status()).isEqualTo(401);
    }

    private void refused(String query, String pointer) {
        var answer = Http.as("inspector", port).get("/api/v1/sampling-plan?" + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        if (!pointer.isEmpty()) {
            assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        }
    }
}
