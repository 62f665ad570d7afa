package org.qualoop.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.delivery.CareApi;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.CareView;
import org.qualoop.delivery.Rule;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is in flight is watched, whatever the order in which its facts come and however often. */
@QualoopTest
class WatchTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Intake intake;

    @Autowired
    private CareApi cares;

    @Autowired
    private WatchSweep sweep;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate rows;

    @LocalServerPort
    private int port;

    private Road road;

    @BeforeEach
    void road() {
        road = new Road(intake, cares, sweep, engine, jobs);
    }

    private List<Map<String, Object>> watched() {
        return rows.queryForList("select * from delivery_watch where order_no = ? order by kind", road.orderNo);
    }

    private List<Rule> broken() {
        return road.all().stream()
                .flatMap(care -> care.broken().stream())
                .map(CareView.Broken::rule)
                .toList();
    }

    @Test
    void anOrderIsWatchedUntilItHasLeftAndItsParcelFromThenOn() {
        road.ordered("promisedShipBy", road.now.plus(DAY).toString());
        assertThat(watched()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("KIND", "ORDER").containsEntry("STATUS", "UNSHIPPED");
            assertThat(row.get("DUE_AT").toString()).startsWith(utc(road.now.plus(Duration.ofHours(20))));
        });
        road.shipped(HOUR);
        assertThat(watched()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("KIND", "PARCEL")
                .containsEntry("REF", road.trackingNo)
                .containsEntry("STATUS", "SHIPPED")
                .containsEntry("REGION", "新疆"));
        road.scanned("DELIVERED", Duration.ofMinutes(2));
        assertThat(watched()).isEmpty();
    }

    private static String utc(java.time.Instant at) {
        return java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC)
                .toString()
                .replace('T', ' ')
                .substring(0, 16);
    }

    @Test
    void factsThatComeInTheWrongOrderAndTwiceGiveTheSameWatch() {
        road.scanned("IN_TRANSIT", Duration.ofHours(2));
        assertThat(watched()).as("nobody knows whose parcel it is").isEmpty();
        road.shipped(DAY);
        road.scanned("PICKED_UP", Duration.ofHours(20));
        road.ordered("promisedDeliverBy", road.now.plus(DAY).toString());
        road.shipped(DAY).ordered().scanned("IN_TRANSIT", Duration.ofHours(2));

        assertThat(watched()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("STATUS", "IN_TRANSIT").containsEntry("CARE_NO", null);
            assertThat(row.get("SINCE_AT").toString()).startsWith(utc(road.now.minus(Duration.ofHours(2))));
            assertThat(row.get("DUE_AT").toString()).startsWith(utc(road.now.plus(DAY)));
        });
    }

    @Test
    void aDeliveryStandsAgainstLateScansButNotAgainstARefusal() {
        road.ordered().shipped(DAY).scanned("DELIVERED", Duration.ofHours(3));
        road.scanned("IN_TRANSIT", Duration.ofHours(2));
        assertThat(watched()).isEmpty();
        road.scanned("REFUSED", HOUR).swept();
        assertThat(broken()).containsExactly(Rule.EXCEPTION);
    }

    @Test
    void anOrderOfWhichHalfHasLeftIsStillWatched() {
        road.ordered("promisedShipBy", road.ago(HOUR));
        road.shipped(DAY, "lines", List.of(Map.of("orderLineNo", 1, "sku", "SKU-D", "lotNo", "L1", "qty", 1)));
        assertThat(watched()).extracting(row -> row.get("KIND")).containsExactly("ORDER", "PARCEL");
        road.swept();
        assertThat(broken()).contains(Rule.LATE_SHIP);
    }

    @Test
    void aBundleHasLeftWhenItsComponentsHave() {
        road.ordered(
                "lines",
                List.of(
                        Map.of("lineNo", 1, "sku", "BUNDLE", "qty", 1),
                        Map.of("lineNo", 2, "sku", "SKU-D", "qty", 2, "type", "COMPONENT", "parentLineNo", 1)));
        road.shipped(HOUR, "lines", List.of(Map.of("orderLineNo", 2, "sku", "SKU-D", "lotNo", "L1", "qty", 2)));
        assertThat(watched()).extracting(row -> row.get("KIND")).containsExactly("PARCEL");
    }

    @Test
    void whatTheWarehouseCancelsIsNotWatchedAndItsCareEnds() {
        road.ordered("promisedShipBy", road.ago(HOUR)).swept();
        CareView care = road.care();
        road.take(
                "outbounds",
                Map.of(
                        "outboundNo",
                        "OB-" + road.orderNo,
                        "orderNo",
                        road.orderNo,
                        "warehouse",
                        "WH1",
                        "status",
                        "CANCELLED",
                        "lines",
                        List.of()));
        assertThat(watched()).isEmpty();
        assertThat(road.all()).singleElement().satisfies(closed -> {
            assertThat(closed.careNo()).isEqualTo(care.careNo());
            assertThat(closed.outcome()).isEqualTo(CareOutcome.CANCELLED);
        });
    }

    @Test
    void anOutboundThatSaysShippedIsEnough() {
        road.ordered();
        road.take(
                "outbounds",
                Map.of(
                        "outboundNo",
                        "OB-" + road.orderNo,
                        "orderNo",
                        road.orderNo,
                        "warehouse",
                        "WH1",
                        "status",
                        "SHIPPED",
                        "lines",
                        List.of()));
        assertThat(watched()).isEmpty();
    }

    @Test
    void aShipmentThatIsCancelledOrGetsAnotherNumberTakesItsParcelOutOfTheWatch() {
        road.ordered().shipped(HOUR);
        road.shipped(HOUR, "trackingNo", "NEW-" + road.orderNo);
        assertThat(watched()).extracting(row -> row.get("REF")).containsExactly("NEW-" + road.orderNo);
        road.shipped(HOUR, "trackingNo", "NEW-" + road.orderNo, "status", "CANCELLED");
        assertThat(watched()).extracting(row -> row.get("KIND")).containsExactly("ORDER");
    }

    @Test
    void eachPartOfAParcelIsWatchedByItsOwnNumber() {
        road.ordered().shipped(HOUR, "subTrackingNos", List.of("SUB-" + road.orderNo));
        assertThat(watched())
                .extracting(row -> row.get("REF"))
                .containsExactlyInAnyOrder(road.trackingNo, "SUB-" + road.orderNo);
    }

    @Test
    void aLaterPromiseEndsTheCareForTheOldOne() {
        road.ordered("promisedShipBy", road.ago(HOUR)).swept();
        road.care();
        road.ordered("promisedShipBy", road.now.plus(DAY).toString());
        assertThat(road.all().get(0).outcome()).isEqualTo(CareOutcome.PROMISED_ANEW);
        assertThat(watched())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("SEEN", "").containsEntry("CARE_NO", null));
    }

    @Test
    void importedHistoryIsNotWatched() {
        road.ordered("placedAt", road.ago(Duration.ofDays(90))).shipped(Duration.ofDays(89));
        assertThat(watched()).isEmpty();
        road.swept();
        assertThat(road.all()).isEmpty();
    }

    @Test
    void aParcelThatStopsAgainAfterItMovedGetsANewCare() {
        road.ordered()
                .shipped(Duration.ofDays(12))
                .scanned("IN_TRANSIT", Duration.ofDays(11))
                .swept();
        road.care();
        road.scanned("ARRIVED", Duration.ofDays(5)).swept();
        assertThat(road.all()).hasSize(2);
        assertThat(watched()).singleElement().satisfies(row -> assertThat(row.get("CARE_NO"))
                .isEqualTo(road.all().stream()
                        .filter(c -> c.closedAt() == null)
                        .findFirst()
                        .orElseThrow()
                        .careNo()));
    }

    @Test
    void aRowThatCannotBeLookedAtDoesNotHoldUpTheOthers() {
        road.ordered("promisedShipBy", road.ago(HOUR));
        rows.update("update delivery_watch set seen = 'NO_SUCH_RULE' where order_no = ?", road.orderNo);
        Road other = new Road(intake, cares, sweep, engine, jobs);
        other.ordered("promisedShipBy", other.ago(HOUR)).swept();
        assertThat(other.all()).hasSize(1);
        assertThat(road.all()).isEmpty();
        assertThat(watched().get(0).get("DUE_AT").toString()).isGreaterThan(utc(road.now));
    }

    @Test
    void staffReadCaresAndNobodyElseDoes() {
        road.ordered("promisedShipBy", road.ago(HOUR)).swept();
        String careNo = road.care().careNo();
        Http service = Http.as("customer-service", port);
        assertThat(service.get("/api/v1/parcel-cares/" + careNo).json().path("broken"))
                .singleElement()
                .satisfies(broken -> assertThat(broken.path("rule").asText()).isEqualTo("LATE_SHIP"));
        assertThat(service.get("/api/v1/parcel-cares?status=OPEN&order=" + road.orderNo)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(service.get("/api/v1/parcel-cares?status=LOUD").status()).isEqualTo(400);
        assertThat(service.get("/api/v1/parcel-cares?after=x").status()).isEqualTo(400);
        assertThat(service.get("/api/v1/parcel-cares?limit=0").status()).isEqualTo(400);
        assertThat(service.get("/api/v1/parcel-cares/DLV-0").status()).isEqualTo(404);
        assertThat(Http.anonymous(port).get("/api/v1/parcel-cares").status()).isEqualTo(401);
        assertThat(service.get("/records/parcel-cares/" + careNo).text()).doesNotContain("李雷", "花园路");
    }
}
