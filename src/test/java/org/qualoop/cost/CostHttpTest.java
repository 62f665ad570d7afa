package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.refund;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class CostHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CostWorld world;

    @Test
    void theLedgerIsReadByCutAndPeriod() {
        Sale sale = world.sold();
        String rma = unique("RMA");
        world.publish(refund(rma, sale, "113.00", Goods.SCRAPPED));

        JsonNode report = as("finance")
                .get("/api/v1/costs?by=supplier&supplier=" + sale.supplier() + "&from=2026-10-01&to=2026-11-01")
                .json();

        assertThat(report.at("/total/loss/amount").asText()).isEqualTo("100.00");
        assertThat(report.at("/total/cashOut/amount").asText()).isEqualTo("113.00");
        assertThat(report.at("/sums/0/key").asText()).isEqualTo(sale.supplier());
        assertThat(report.at("/entries/0/recordNo").asText()).isEqualTo(rma);
        assertThat(report.at("/entries/0/category").asText()).isEqualTo("EXTERNAL_FAILURE");
        assertThat(as("finance")
                        .get("/api/v1/costs?supplier=" + sale.supplier() + "&from=2026-11-01T00:00:00Z")
                        .json()
                        .at("/entries")
                        .size())
                .isZero();
    }

    @Test
    void pagesOfTheLedgerGoOnWhereTheyEnded() {
        Sale sale = world.sold();
        for (int i = 0; i < 3; i++) {
            world.publish(refund(unique("RMA"), sale, "10.00", Goods.SCRAPPED));
        }
        String path = "/api/v1/costs?limit=2&order=" + sale.orderNo();

        JsonNode first = as("quality").get(path).json();
        JsonNode second =
                as("quality").get(path + "&after=" + first.at("/next").asText()).json();

        assertThat(first.at("/entries").size()).isEqualTo(2);
        assertThat(second.at("/entries").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
        assertThat(second.at("/total/entries").asInt()).isEqualTo(3);
    }

    @Test
    void onlyThoseWhoAnswerForMoneyRead() {
        for (String user : new String[] {"finance", "quality", "buyer", "auditor", "manager", "admin"}) {
            assertThat(as(user).get("/api/v1/costs").status()).as(user).isEqualTo(200);
        }
        for (String user : new String[] {"customer-service", "warehouse", "inspector", "integrator"}) {
            assertThat(as(user).get("/api/v1/costs").status()).as(user).isEqualTo(403);
        }
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefusedByItsField() {
        for (String bad :
                new String[] {"by=weather", "from=yesterday", "kind=CANDY", "after=x", "limit=0", "stage=MOON"}) {
            Http.Answer answer = as("finance").get("/api/v1/costs?" + bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asText())
                    .isEqualTo("/" + bad.substring(0, bad.indexOf('=')));
        }
        Http.Answer backwards = as("finance").get("/api/v1/costs?from=2026-11-30&to=2026-11-01");
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.json().at("/errors/0/pointer").asText()).isEqualTo("/from");
        assertThat(as("finance").get("/api/v1/ncrs/NCR-0/costs").status()).isEqualTo(404);
    }

    @Test
    void theArchiveShowsChargesAndLedgerLines() {
        Sale sale = world.sold();
        world.publish(refund(unique("RMA"), sale, "113.00", Goods.SCRAPPED));
        world.charge(unique("CH"), "FREIGHT", "12.00", sale.orderNo(), null);

        JsonNode costs = as("quality")
                .get("/api/v1/orders/" + sale.orderNo() + "/archive")
                .json()
                .get("costs");

        assertThat(costs.size()).isEqualTo(2);
        assertThat(costs.at("/0/kind").asText()).isEqualTo("FREIGHT");
        assertThat(costs.at("/0/amount/amount").asText()).isEqualTo("12.00");
        assertThat(costs.at("/1/loss/amount").asText()).isEqualTo("100.00");
    }

    @Test
    void financeSetsARateOnceForAnInstant() {
        String group = unique("g");
        Map<String, Object> rate = Map.of(
                "kind", "LABOUR", "subject", group, "amount", "1.25", "validFrom", "2026-12-01", "maxMinutes", 60);

        assertThat(as("finance").post("/api/v1/cost-rates", rate).status()).isEqualTo(201);
        assertThat(as("finance").post("/api/v1/cost-rates", rate).status()).isEqualTo(409);
        assertThat(as("quality").post("/api/v1/cost-rates", rate).status()).isEqualTo(403);
        assertThat(as("finance")
                        .post("/api/v1/cost-rates", Map.of("kind", "LABOUR", "amount", "-1", "validFrom", "2026-12-01"))
                        .status())
                .isEqualTo(400);
        assertThat(as("finance").get("/api/v1/cost-rates").text()).contains(group);
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
