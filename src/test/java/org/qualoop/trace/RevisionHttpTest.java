package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.trace.Samples.changed;
import static org.qualoop.trace.Samples.item;
import static org.qualoop.trace.Samples.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class RevisionHttpTest {

    @LocalServerPort
    int port;

    @Test
    void everyRevisionStaysReadableWithItsCustomerMasked() {
        ObjectNode order = with(item("orders"), "/orderNo", "R,1+" + System.nanoTime());
        take("orders", order);
        take("orders", order);
        take("orders", changed("orders", order));

        JsonNode history =
                revisions("auditor", "orders", order.get("orderNo").asText()).json();

        assertThat(history.get("revisions").findValuesAsText("revision")).containsExactly("1", "2");
        assertThat(history.at("/revisions/0/item/lines/0/qty").asInt()).isEqualTo(1);
        assertThat(history.at("/revisions/1/item/lines/0/qty").asInt()).isEqualTo(2);
        assertThat(history.at("/revisions/0/receivedBy").asText()).isEqualTo("integrator");
        assertThat(history.at("/revisions/0/receivedAt").asText()).isNotBlank();
        assertThat(history.at("/revisions/0/item/customer/name").asText()).isEqualTo("张**");
        assertThat(history.toString()).doesNotContain("张三丰", "13812345678", "文三路", "zhang@", "\"O1\"");
    }

    @Test
    void whatACustomerWroteShowsNoTelephoneAndNoMail() {
        ObjectNode review = JsonNodeFactory.instance
                .objectNode()
                .put("channel", "tmall")
                .put("reviewId", "V" + System.nanoTime())
                .put("rating", 1)
                .put("createdAt", "2026-10-09T00:00:00Z")
                .put("text", "漏液，打 138 1234 5678 或 zhang@example.com，买了 2 瓶");
        take("reviews", review);

        Answer answer = revisions(
                "auditor",
                "reviews",
                review.get("channel").asText(),
                review.get("reviewId").asText());
        assertThat(answer.json().at("/revisions/0/item/text").asText()).isEqualTo("漏液，打 *** 或 ***，买了 2 瓶");
    }

    @Test
    void aCompoundKeyIsGivenFieldByFieldWithItsInstantInAnyZone() {
        ObjectNode usage = item("packaging-usages");
        take("packaging-usages", usage);
        String station = usage.get("station").asText();
        assertThat(revisions("quality", "packaging-usages", "W1", station, "BOX", "2026-01-01T08:00:00+08:00")
                        .status())
                .isEqualTo(200);
        Answer tooFew = revisions("quality", "packaging-usages", "W1", station);
        assertThat(tooFew.status()).isEqualTo(400);
        assertThat(tooFew.text()).contains("warehouse, station, sku, from");
        Answer noInstant = revisions("quality", "packaging-usages", "W1", station, "BOX", "yesterday");
        assertThat(noInstant.status()).isEqualTo(400);
        assertThat(noInstant.json().at("/errors/0/pointer").asText()).isEqualTo("/from");
    }

    @Test
    void whoIsKnownToTheLedgerAndWhoMayAsk() {
        assertThat(revisions("integrator", "orders", "never-seen").status()).isEqualTo(404);
        assertThat(revisions("auditor", "no-such-kind", "x").status()).isEqualTo(404);
        for (String user : new String[] {"customer-service", "warehouse", "buyer", "finance", "manager"}) {
            assertThat(revisions(user, "orders", "x").status()).as(user).isEqualTo(403);
        }
    }

    private void take(String kind, ObjectNode item) {
        assertThat(Http.as("integrator", port)
                        .post("/api/v1/intake/" + kind, item)
                        .status())
                .isEqualTo(200);
    }

    private Answer revisions(String user, String kind, String... key) {
        StringBuilder query = new StringBuilder();
        for (String part : key) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append("key=")
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8));
        }
        return Http.as(user, port).get("/api/v1/intake/" + kind + "/revisions" + query);
    }
}
