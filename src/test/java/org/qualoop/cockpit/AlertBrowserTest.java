package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.Alerts;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An alert is seen where people look, and its page shows what it rests on. */
@QualoopTest
class AlertBrowserTest {

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
    private final String supplier = "S-" + run;
    private LocalDate today;

    @BeforeEach
    void today() {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void fromTheHomePageToTheControlChartAndFromTheTileToo() {
        inspections();
        Alert alert = alertOf("sku", sku);
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            assertThat(visitor.text("#rings li:has-text('" + sku + "')")).contains("来料合格率", "现在 60 %", "超出控制限");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("alert-home");
            visitor.find("#rings a:has-text('" + sku + "')").first().click();
            assertThat(visitor.text("h1")).isEqualTo("来料合格率 · " + sku);
            assertThat(visitor.text(".r-why")).contains("一点超出控制限", "约一千点里才有一点", "60 %", alert.ncrNo());
            visitor.find("[data-chart] canvas").waitFor();
            visitor.find("#r-twin summary").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#r-points tbody tr").count()).isEqualTo(54);
            assertThat(visitor.text("#r-points tbody tr:last-child")).contains(today.toString(), "60 %", "是");
            assertThat(visitor.find("#r-points .f-worse").count()).isEqualTo(1);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            theChartIsAFileToo(visitor, alert);
            visitor.open(alertPage(alert)).find("[data-chart] canvas").waitFor();
            visitor.picture("alert");

            visitor.open("/cockpit?filter=sku:" + sku);
            visitor.find(".f-tile:has-text('来料合格率') .r-mark").click();
            assertThat(visitor.text("h1")).isEqualTo("来料合格率 · " + sku);
            visitor.open("/cockpit/inspectionPassRate");
            assertThat(visitor.text("#rings")).contains(sku);
            visitor.find("[data-chart] canvas").waitFor();
            assertThat(visitor.find(".f-values .r-mark").count()).isPositive();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("alert-figure");
            visitor.open("/records/alerts?kpi=inspectionPassRate&lang=en");
            assertThat(visitor.text("main")).contains(alert.alertNo(), "A point beyond the limit");
        }
    }

    private void theChartIsAFileToo(Visitor visitor, Alert alert) {
        Download file = visitor.page().waitForDownload(() -> visitor.find(".f-exports a:has-text('CSV')")
                .click());
        assertThat(file.suggestedFilename()).isEqualTo(alert.alertNo() + ".csv");
        assertThat(file.path()).content().startsWith("\ufeff").hasLineCount(55).contains("\n" + today + ",0.6,60,100,");
    }

    @Test
    void whomItConcernsSeesItAndNobodyElse() {
        inspections();
        String ofSupplier = alertPage(alertOf("supplier", supplier));
        String ofSku = alertPage(alertOf("sku", sku));
        try (Visitor visitor = Chromium.visitor(port).login("buyer")) {
            assertThat(visitor.text("#rings")).contains(supplier).doesNotContain(sku);
            visitor.open(ofSupplier + "?lang=en");
            assertThat(visitor.text("h1")).endsWith(supplier);
            assertThat(visitor.find("form.q-action-form").count()).isZero();
            visitor.open(ofSku + "?lang=zh-CN");
            assertThat(visitor.text("h1")).isEqualTo("没有权限");
        }
        try (Visitor visitor = Chromium.visitor(port).login("warehouse")) {
            assertThat(visitor.find("#rings").count()).isZero();
            visitor.open(ofSupplier);
            assertThat(visitor.text("h1")).isEqualTo("没有权限");
        }
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/records/alerts/ALT-0");
            assertThat(visitor.text("h1")).isEqualTo("找不到这个页面");
        }
    }

    @Test
    void aLotIsDrawnAgainstItsKindAlsoOnAPhone() {
        for (int day = 40; day >= 0; day--) {
            told(Kpi.RETURN_REQUEST_RATE, "A" + day, day, About.goods(null, sku, "A-" + run), 15, 500);
            told(Kpi.RETURN_REQUEST_RATE, "B" + day, day, About.goods(null, sku, "B-" + run), 3 + day % 3, 40);
        }
        look();
        try (Visitor visitor = Chromium.visitorWithPhone(port).login("manager")) {
            visitor.page().setViewportSize(360, 780);
            visitor.open(alertPage(alertOf("lot", "B-" + run + "|" + sku)));
            assertThat(visitor.text(".r-why")).contains("该批次远差于同类", "3 %");
            visitor.find("[data-chart] canvas").waitFor();
            assertThat(visitor.find("#r-points .f-worse").count()).isBetween(1, 40);
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("alert-lot-phone");
        }
    }

    @Test
    void aSilentFeedIsSeenByTheIntegratorToo() {
        String kind = "feed-" + run;
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (int ago = 70; ago > 8; ago--) {
            rows.update(
                    "insert into kpi_feed_hour (kind, hour_at, items) values (?, ?, ?)",
                    kind,
                    Timestamp.from(hour.minus(ago, ChronoUnit.HOURS)),
                    20 + ago % 7);
        }
        alerts.look();
        try (Visitor visitor = Chromium.visitor(port).login("admin")) {
            visitor.find("#rings a:has-text('" + kind + "')").first().click();
            assertThat(visitor.text("h1")).isEqualTo("数据来源 · " + kind);
            assertThat(visitor.text(".r-why")).contains("数据中断", "小时");
            visitor.find("[data-chart] canvas").waitFor();
            assertThat(visitor.find("#r-points .f-worse").count()).isEqualTo(9);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("alert-feed");
        }
        rows.update("insert into kpi_feed_hour (kind, hour_at, items) values (?, ?, 5)", kind, Timestamp.from(hour));
        alerts.look();
    }

    private static String alertPage(Alert alert) {
        return "/records/alerts/" + alert.alertNo();
    }

    private void inspections() {
        About about = About.goods(null, sku, null).from(supplier).with(Dimension.INSPECTOR, "insp-" + run);
        for (int day = 80; day >= 0; day--) {
            told(Kpi.INSPECTION_PASS_RATE, "I" + day, day, about, day == 0 ? 60 : 93 + day % 5, 100);
        }
        look();
    }

    private void told(Kpi kpi, String source, int daysAgo, About about, int above, int under) {
        Counted counted = new Counted(
                kpi,
                source + '-' + run,
                today.minusDays(daysAgo).atTime(8, 0).toInstant(ZoneOffset.UTC),
                about,
                BigDecimal.valueOf(above),
                BigDecimal.valueOf(under));
        transaction.executeWithoutResult(status -> events.publishEvent(counted));
    }

    private void look() {
        kpis.refresh();
        alerts.look();
    }

    private Alert alertOf(String dimension, String value) {
        return alerts.open().stream()
                .filter(one -> one.dimension().equals(dimension) && one.value().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
