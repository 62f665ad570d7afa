package org.qualoop.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code POST /api/v1/cases}: customer service enters a complaint, and it goes the way of every other. */
@QualoopTest
class StaffComplaintHttpTest {

    @LocalServerPort
    private int port;

    private Http.Answer enter(String user, Map<String, Object> body, String... headers) {
        return Http.as(user, port).post("/api/v1/cases", body, headers);
    }

    private static Map<String, Object> call(String text) {
        return new HashMap<>(Map.of("kind", "PHONE", "text", text));
    }

    @Test
    void aTelephoneCallOpensACaseWithItsProcess() {
        Http.Answer answer = enter("customer-service", call("收到的瓶子漏液"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/cases/" + answer.json().get("caseNo").asText());
        assertThat(answer.json().get("source").get("kind").asText()).isEqualTo("COMPLAINT");
        assertThat(answer.json().get("source").get("channel").asText()).isEqualTo("hotline");
        assertThat(answer.json().get("voice").get("complaintKind").asText()).isEqualTo("PHONE");
        assertThat(answer.json().get("defectCode").asText()).isEqualTo("LEAKAGE");
        assertThat(answer.json().get("ncrNo").asText()).startsWith("NCR-");
        assertThat(answer.json().get("processInstanceId").asText()).isNotBlank();
    }

    @Test
    void theSameKeyGivesTheSameCaseAndAnotherBodyIsRefused() {
        String key = unique("KEY");
        Http.Answer first = enter("customer-service", call("少发一件"), "Idempotency-Key", key);
        Http.Answer again = enter("customer-service", call("少发一件"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("caseNo")).isEqualTo(first.json().get("caseNo"));
        assertThat(enter("customer-service", call("别的事"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aNumberFromElsewhereIsItsKeyAndNewWordsAreARevision() {
        Map<String, Object> body = call("瓶子漏液");
        body.put("channel", "12315");
        body.put("kind", "REGULATOR");
        body.put("complaintId", unique("GW"));
        Http.Answer first = enter("cs-lead", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("priority").asText()).isEqualTo("URGENT");
        assertThat(first.json().get("regulator").get("dueAt").asText()).isNotBlank();
        body.put("text", "瓶子漏液，皮肤过敏");
        Http.Answer revised = enter("cs-lead", body);
        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.json().get("caseNo")).isEqualTo(first.json().get("caseNo"));
        assertThat(revised.json().get("safety").asBoolean()).isTrue();
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() {
        Http.Answer answer = enter("customer-service", new HashMap<>(Map.of("kind", "LETTER")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/kind", "/text");
    }

    @Test
    void onlyCustomerServiceEntersComplaints() {
        for (String user : List.of("warehouse", "finance", "auditor", "integrator")) {
            assertThat(enter(user, call("漏液")).status()).as(user).isEqualTo(403);
        }
    }
}
