package org.qualoop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Counted.About;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From what is counted to an alert with its exception, once for one cause. */
@QualoopTest
class AlertsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private Alerts alerts;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private Clock clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "SKU-" + run;

    @Test
    void aLotFarWorseThanItsKindRingsOnceWithItsRuleAndOpensOneException() {
        ship("A", 20_000);
        ship("B", 500);
        asked("A", 600);
        asked("B", 40);
        look();

        JsonNode alert =
                alertOf("returnRequestRate", "lot", "B-" + run + "|" + sku).orElseThrow();
        assertThat(alert.get("rule").textValue()).isEqualTo("LOT_OUT_OF_FAMILY");
        assertThat(alert.get("usual").doubleValue()).isEqualTo(0.03);
        assertThat(alert.get("now").doubleValue()).isEqualTo(0.08);
        assertThat(alert.at("/points/0/denominator").intValue()).isEqualTo(500);
        assertThat(alertOf("returnRequestRate", "lot", "A-" + run + "|" + sku)).isEmpty();

        String ncrNo = alert.get("ncrNo").textValue();
        JsonNode ncr = Http.as("quality", port).get("/api/v1/ncrs/" + ncrNo).json();
        assertThat(ncr.at("/source/kind").textValue()).isEqualTo("ALERT");
        assertThat(ncr.get("sku").textValue()).isEqualTo(sku);
        assertThat(ncr.get("lotNo").textValue()).isEqualTo("B-" + run);

        asked("B", 45);
        look();
        look();
        assertThat(alerts.open().stream().filter(one -> one.value().contains(sku)))
                .hasSize(1);
    }

    @Test
    void aLotIsJudgedAnewAfterItsAlertWasClosedWithAReason() {
        ship("A", 20_000);
        ship("B", 500);
        asked("A", 600);
        asked("B", 40);
        look();
        String no = alertOf("returnRequestRate", "lot", "B-" + run + "|" + sku)
                .orElseThrow()
                .get("alertNo")
                .textValue();
        String close = "/api/v1/alerts/" + no + "/close";

        assertThat(Http.as("quality", port).post(close, Map.of()).status()).isEqualTo(400);
        assertThat(Http.as("manager", port).post(close, Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(Http.as("quality", port)
                        .post(close, Map.of("reason", "换过包装"))
                        .status())
                .isEqualTo(200);
        assertThat(Http.as("quality", port)
                        .post(close, Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
        asked("B", 41);
        look();

        assertThat(alertOf("returnRequestRate", "lot", "B-" + run + "|" + sku)).isEmpty();
        assertThat(Http.as("auditor", port)
                        .get("/api/v1/alerts/" + no)
                        .json()
                        .get("closeReason")
                        .textValue())
                .isEqualTo("换过包装");
        for (String user : List.of("buyer", "inspector", "customer-service", "integrator")) {
            assertThat(Http.as(user, port).get("/api/v1/alerts").status())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void aWorseInspectorIsExplainedByTheGoodsAndJoinsTheirException() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int day = 80; day >= 0; day--) {
            int passed = day == 0 ? 60 : 93 + day % 5;
            Counted inspected = new Counted(
                    Kpi.INSPECTION_PASS_RATE,
                    "INS-" + run + '-' + day,
                    today.minusDays(day).atTime(8, 0).toInstant(ZoneOffset.UTC),
                    About.goods(null, sku, null).with(Dimension.INSPECTOR, "insp-" + run),
                    BigDecimal.valueOf(passed),
                    BigDecimal.valueOf(100));
            transaction.executeWithoutResult(status -> events.publishEvent(inspected));
        }
        look();

        JsonNode goods = alertOf("inspectionPassRate", "sku", sku).orElseThrow();
        assertThat(goods.get("rule").textValue()).isEqualTo("BEYOND_LIMIT");
        assertThat(goods.get("since").textValue()).isEqualTo(today.toString());
        assertThat(goods.get("now").doubleValue()).isEqualTo(0.6);
        JsonNode person =
                alertOf("inspectionPassRate", "inspector", "insp-" + run).orElseThrow();
        assertThat(person.get("cause").textValue())
                .isEqualTo(goods.get("alertNo").textValue());
        assertThat(person.get("ncrNo").textValue()).isEqualTo(goods.get("ncrNo").textValue());
    }

    @Test
    void aFeedThatPausesLongerThanItEverDidRingsAndFallsSilentWhenItSpeaksAgain() {
        String kind = "feed-" + run;
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (int ago = 70; ago > 8; ago--) {
            rows.update(
                    "insert into kpi_feed_hour (kind, hour_at, items) values (?, ?, 5)",
                    kind,
                    Timestamp.from(hour.minus(ago, ChronoUnit.HOURS)));
        }
        alerts.look();
        JsonNode alert = alertOf("feed", "kind", kind).orElseThrow();
        assertThat(alert.get("rule").textValue()).isEqualTo("SILENCE");
        assertThat(alert.has("ncrNo")).isFalse();

        rows.update("insert into kpi_feed_hour (kind, hour_at, items) values (?, ?, 5)", kind, Timestamp.from(hour));
        alerts.look();
        assertThat(alertOf("feed", "kind", kind)).isEmpty();
    }

    private void look() {
        kpis.refresh();
        alerts.look();
    }

    private Optional<JsonNode> alertOf(String kpi, String dimension, String value) {
        JsonNode items = Http.as("quality", port).get("/api/v1/alerts").json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.get("kpi").textValue().equals(kpi)
                        && one.get("dimension").textValue().equals(dimension)
                        && one.get("value").textValue().equals(value))
                .findFirst();
    }

    private void asked(String lot, long units) {
        Counted told = Counted.event(
                Kpi.RETURN_REQUEST_RATE,
                "ASK-" + lot + run,
                clock.instant(),
                About.goods(null, sku, lot + "-" + run),
                units);
        transaction.executeWithoutResult(status -> events.publishEvent(told));
    }

    private void ship(String lot, int units) {
        String orderNo = "O-" + lot + run;
        Instant at = clock.instant().minus(2, ChronoUnit.DAYS);
        take("orders", """
                {"orderNo":"%s","channel":"tmall","placedAt":"%s","customer":{"id":"C-%s"},
                 "lines":[{"lineNo":1,"sku":"%s","qty":%d}]}""".formatted(orderNo, at, run, sku, units));
        take("shipments", """
                {"shipmentNo":"S-%s","orderNo":"%s","warehouse":"W-%s","shippedAt":"%s","carrier":"SF","trackingNo":"T-%s",
                 "packer":"p-%s","lines":[{"orderLineNo":1,"sku":"%s","lotNo":"%s-%s","qty":%d}]}""".formatted(lot + run, orderNo, run, at, lot + run, run, sku, lot, run, units));
    }

    private void take(String kind, String body) {
        assertThat(Http.as("integrator", port)
                        .post("/api/v1/intake/" + kind, body)
                        .text())
                .contains("\"accepted\":1");
    }
}
