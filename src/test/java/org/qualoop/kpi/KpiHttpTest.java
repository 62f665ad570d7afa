package org.qualoop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.kpi.Counted.About;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.Money;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@QualoopTest
class KpiHttpTest {

    private static final String WINDOW = "from=2026-03-01&to=2026-03-31";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "SKU-" + run;

    @Test
    void aReturnIsSetAgainstWhatWasShippedOnItsDay() {
        ship(1, "2026-03-10", 8);
        ship(2, "2026-03-11", 2);
        tell(Counted.event(
                Kpi.RETURN_RATE, run, Instant.parse("2026-04-20T00:00:00Z"), About.orderLine(order(1), 1, sku), 3));

        JsonNode figure = figures("filter=sku:" + sku).get("returnRate");

        assertThat(figure.get("numerator").intValue()).isEqualTo(3);
        assertThat(figure.get("denominator").intValue()).isEqualTo(10);
        assertThat(figure.get("value").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(figure.get("series")).hasSize(2);
        assertThat(figure.get("series").get(0).get("day").textValue()).isEqualTo("2026-03-10");
    }

    @Test
    void figuresAreSplitByADimensionWithinASku() {
        ship(1, "2026-03-10", 8);
        ship(2, "2026-03-11", 2);

        JsonNode groups =
                figures("by=packer&filter=sku:" + sku).get("returnRate").get("groups");

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).get("key").textValue()).isEqualTo("packer1-" + run);
        assertThat(groups.get(0).get("denominator").intValue()).isEqualTo(8);
    }

    @Test
    void aDefectIsSetAgainstEverythingShippedOfItsSku() {
        ship(1, "2026-03-10", 8);
        tell(Counted.event(
                Kpi.FAULT_REPORT_PPM,
                run,
                Instant.parse("2026-03-12T00:00:00Z"),
                About.goods(order(1), sku, null).with(Dimension.DEFECT_CODE, "LEAKAGE"),
                2));

        JsonNode group = figures("by=defectCode&filter=sku:" + sku)
                .get("faultReportPpm")
                .get("groups")
                .get(0);

        assertThat(group.get("key").textValue()).isEqualTo("LEAKAGE");
        assertThat(group.get("value").decimalValue()).isEqualByComparingTo("250000");
    }

    @Test
    void aDurationHasMedianAndNinetiethPercentile() {
        for (int hours = 1; hours <= 10; hours++) {
            tell(Counted.duration(
                    Kpi.COMPLAINT_RESOLUTION_HOURS,
                    run + hours,
                    Instant.parse("2026-03-12T00:00:00Z"),
                    About.goods(null, sku, null),
                    BigDecimal.valueOf(hours)));
        }

        JsonNode figure = figures("filter=sku:" + sku).get("complaintResolutionHours");

        assertThat(figure.get("median").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(figure.get("p90").decimalValue()).isEqualByComparingTo("9");
        assertThat(figure.get("denominator").intValue()).isEqualTo(10);
    }

    @Test
    void aParcelThatCameLaterThanPromisedIsNotOnTime() {
        ship(1, "2026-03-10", 1);
        ship(2, "2026-03-10", 1);
        deliver(1, "2026-03-15T23:00:00Z");
        deliver(2, "2026-03-16T01:00:00Z");

        JsonNode figure = figures("filter=sku:" + sku).get("onTimeDelivery");

        assertThat(figure.get("numerator").intValue()).isEqualTo(1);
        assertThat(figure.get("denominator").intValue()).isEqualTo(2);
    }

    @Test
    void theCostOfQualityIsSetAgainstTheRevenueShipped() {
        ship(1, "2026-03-10", 8);
        post(
                "orders",
                Map.of(
                        "orderNo", order(1),
                        "channel", "taobao",
                        "placedAt", "2026-03-09T10:00:00Z",
                        "customer", Map.of("id", "C"),
                        "lines",
                                List.of(Map.of(
                                        "lineNo",
                                        1,
                                        "sku",
                                        sku,
                                        "qty",
                                        10,
                                        "paidAmount",
                                        Map.of("amount", "200.00", "currency", "CNY")))));
        transaction.executeWithoutResult(status -> events.publishEvent(new CostIncurred(
                run,
                "freight",
                CostIncurred.Kind.FREIGHT,
                CostIncurred.Stage.DELIVERY,
                order(1),
                sku,
                null,
                null,
                1,
                null,
                Money.cny("16.00"),
                null,
                Instant.parse("2026-03-12T00:00:00Z"))));

        JsonNode figure = figures("filter=sku:" + sku).get("costOfQuality");

        assertThat(figure.get("denominator").decimalValue()).isEqualByComparingTo("160");
        BigDecimal loss = figure.get("numerator").decimalValue();
        assertThat(loss).isPositive().isLessThanOrEqualTo(new BigDecimal("16"));
        assertThat(figure.get("value").decimalValue())
                .isEqualByComparingTo(loss.divide(new BigDecimal("160")).setScale(6, RoundingMode.HALF_UP));
        assertThat(figure.get("byCategory").get(0).get("key").textValue()).isEqualTo("EXTERNAL_FAILURE");
    }

    @Test
    void whatIsNotAFigureReadersBusinessIsForbidden() {
        assertThat(Http.as("customer-service", port).get("/api/v1/kpis").status())
                .isEqualTo(403);
        assertThat(Http.as("integrator", port).get("/api/v1/kpis").status()).isEqualTo(403);
        assertThat(Http.anonymous(port).get("/api/v1/kpis").status()).isEqualTo(401);
        for (String reader : List.of("quality", "manager", "buyer", "auditor")) {
            assertThat(Http.as(reader, port).get("/api/v1/kpis").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-13-01",
                "from=2026-04-02&to=2026-04-01",
                "by=moon",
                "filter=sku",
                "filter=moon:1",
                "by=packer&filter=carrier:SF"
            })
    void anUnclearQuestionIsRefused(String query) {
        assertThat(Http.as("quality", port).get("/api/v1/kpis?" + query).status())
                .isEqualTo(400);
    }

    private JsonNode figures(String query) {
        return Http.as("quality", port)
                .get("/api/v1/kpis?" + WINDOW + "&" + query)
                .json();
    }

    private void tell(Counted counted) {
        transaction.executeWithoutResult(status -> events.publishEvent(counted));
    }

    private void ship(int parcel, String day, int qty) {
        post(
                "shipments",
                Map.of(
                        "shipmentNo",
                        "S" + parcel + "-" + run,
                        "orderNo",
                        order(parcel),
                        "warehouse",
                        "W",
                        "shippedAt",
                        day + "T10:00:00Z",
                        "carrier",
                        "SF",
                        "trackingNo",
                        "T" + parcel + "-" + run,
                        "packer",
                        "packer" + parcel + "-" + run,
                        "lines",
                        List.of(Map.of("orderLineNo", 1, "sku", sku, "qty", qty))));
    }

    private void deliver(int parcel, String at) {
        post("tracking-events", Map.of("trackingNo", "T" + parcel + "-" + run, "at", at, "code", "DELIVERED"));
    }

    private void post(String kind, Map<String, Object> fact) {
        assertThat(Http.as("integrator", port)
                        .post("/api/v1/intake/" + kind, fact)
                        .status())
                .isEqualTo(200);
    }

    private String order(int parcel) {
        return "O" + parcel + "-" + run;
    }
}
