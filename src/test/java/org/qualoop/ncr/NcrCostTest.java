package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.ncr.NcrSteps.leak;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an NCR cost comes from the ledger. */
@QualoopTest
class NcrCostTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate rows;

    private final String sku = unique("SKU");
    private final String lot = unique("LOT");

    @Test
    void scrappedStockTheGroupsTimeAndStatedBillsAddUpToTheCostOfTheNcr() {
        NcrSteps steps = new NcrSteps(ncrs, engine, jobs);
        stock(7, "4.00");
        String ncrNo = steps.report(leak(sku, lot));
        rows.update("update ncr_handover set at = dateadd('MINUTE', -90, at) where ncr_no = ?", ncrNo);
        steps.confirm(ncrNo);
        steps.findCause(ncrNo);
        steps.dispose(ncrNo, Disposition.SCRAP);
        steps.close(ncrNo);

        JsonNode report = Http.as("quality", port)
                .get("/api/v1/ncrs/" + ncrNo + "/costs?by=kind")
                .json();
        assertThat(report.at("/sums").findValuesAsText("key")).containsExactly("LABOUR", "MATERIAL", "SCRAP");
        assertThat(report.at("/sums/0/loss/amount").asText()).isEqualTo("90.00");
        assertThat(report.at("/sums/1/loss/amount").asText()).isEqualTo("125.50");
        assertThat(report.at("/sums/2/loss/amount").asText()).isEqualTo("28.00");
        assertThat(steps.view(ncrNo).cost().amount()).isEqualByComparingTo("243.50");
        assertThat(Http.as("warehouse", port)
                        .get("/api/v1/ncrs/" + ncrNo + "/costs")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void goodsThatAreUsedAsTheyAreCostNothing() {
        NcrSteps steps = new NcrSteps(ncrs, engine, jobs);
        stock(7, "4.00");
        String ncrNo = steps.report(leak(sku, lot));
        steps.confirm(ncrNo);
        steps.findCause(ncrNo);
        steps.dispose(ncrNo, Disposition.USE_AS_IS);
        steps.complete(ncrNo, "closeNcr", "quality", "verification", "合格", "cost", 0.0);

        assertThat(steps.view(ncrNo).cost()).isNull();
    }

    private void stock(int qty, String unitCost) {
        take(
                "skus",
                Map.of(
                        "sku",
                        sku,
                        "name",
                        "x",
                        "kind",
                        "PRODUCT",
                        "unitCost",
                        Map.of("amount", unitCost, "currency", "CNY")));
        take(
                "stock",
                Map.of(
                        "sku",
                        sku,
                        "lotNo",
                        lot,
                        "warehouse",
                        "W",
                        "location",
                        "A",
                        "qty",
                        qty,
                        "asOf",
                        "2026-11-20T00:00:00Z"));
    }

    private void take(String kind, Object item) {
        assertThat(intake.take(kind, JSON.valueToTree(List.of(item)), "test").rejected())
                .isEmpty();
    }
}
