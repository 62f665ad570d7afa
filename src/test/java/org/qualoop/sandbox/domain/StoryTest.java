package org.qualoop.sandbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterEach;
import org.mockito.Mockito;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.FeedRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.springframework.transaction.PlatformTransactionManager;

/** The merchant's life, on both databases and without waiting. */
class StoryTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final List<String> FEEDS = List.of("erp", "wms", "carrier", "orders", "reviews", "returns");

    private static final List<SqlSession> SESSIONS = new ArrayList<>();

    @AfterEach
    void close() {
        SESSIONS.forEach(SqlSession::close);
        SESSIONS.clear();
    }

    /** The merchant's people around one database; a new one is a restart. */
    private static final class Merchant {

        final SandboxMapper db;
        final MerchantStory story;
        final MerchantDesk desk;
        private Instant now = START;

        Merchant(Database database) {
            SqlSession session = database.session();
            SESSIONS.add(session);
            db = session.getMapper(SandboxMapper.class);
            Clock clock = new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
            SandboxSettings settings = new SandboxSettings(1, "sandbox", 42, 30);
            MerchantFacts facts = new MerchantFacts(db);
            MerchantWarehouse warehouse = new MerchantWarehouse(db, facts);
            MerchantReturns returns = new MerchantReturns(db, facts, settings);
            MerchantRecalls recalls = new MerchantRecalls(db, facts, settings);
            MerchantCustomers customers = new MerchantCustomers(db, facts, returns, settings);
            story = new MerchantStory(
                    db,
                    facts,
                    warehouse,
                    new MerchantOrders(db, facts, warehouse, customers, outboundNo -> true, settings),
                    customers,
                    returns,
                    recalls,
                    settings,
                    clock,
                    // The session commits each statement.
                    Mockito.mock(PlatformTransactionManager.class));
            desk = new MerchantDesk(db, story, returns, new MerchantReships(db, facts, warehouse), recalls, clock);
        }

        Merchant at(Instant instant) {
            now = instant;
            story.tick(instant);
            return this;
        }

        Reply told(String system, String operation, String key, Map<String, String> body) {
            ObjectNode json = MerchantFacts.object();
            body.forEach(json::put);
            return desk.take(system, operation, key, json).orElseThrow();
        }

        List<String> everything() {
            return FEEDS.stream()
                    .flatMap(feed -> db.feed(feed, 0, 100_000).stream())
                    .map(row -> row.feed() + " " + row.kind() + " " + row.ref() + " " + row.at() + " " + row.body())
                    .toList();
        }

        List<JsonNode> published(String feed, String kind) {
            return db.feed(feed, 0, 100_000).stream()
                    .filter(row -> row.kind().equals(kind))
                    .map(FeedRow::body)
                    .map(StoryTest::json)
                    .toList();
        }
    }

    @BothDatabases
    void theSameSeedTellsTheSameStoryHoweverOftenOneLooksAndThroughARestart(Database database) {
        Instant end = START.plus(Duration.ofMinutes(6));
        List<String> inOneGo = fresh(database).at(START).at(end).everything();

        Merchant stepwise = fresh(database);
        Instant at = START;
        for (; at.isBefore(START.plus(Duration.ofMinutes(3))); at = at.plusSeconds(7)) {
            stepwise.at(at);
        }
        Merchant restarted = new Merchant(database);
        restarted.story.wake(at);
        for (; at.isBefore(end); at = at.plusSeconds(13)) {
            restarted.at(at);
        }
        List<String> looked = restarted.at(end).everything();

        assertThat(looked).isEqualTo(inOneGo);
        assertThat(looked.size()).isGreaterThan(400);
    }

    @BothDatabases
    void whileNobodyIsThereNothingHappens(Database database) {
        Merchant merchant = fresh(database).at(START).at(START.plus(Duration.ofMinutes(2)));
        int orders = merchant.published("orders", "orders").size();

        Merchant nextDay = new Merchant(database);
        Instant morning = START.plus(Duration.ofHours(14));
        nextDay.story.wake(morning);
        nextDay.at(morning);

        assertThat(nextDay.published("orders", "orders")).hasSizeLessThanOrEqualTo(orders + 1);
        nextDay.at(morning.plus(Duration.ofMinutes(3)));
        assertThat(nextDay.published("orders", "orders")).hasSizeGreaterThan(orders + 3);
    }

    @BothDatabases
    void thereIsAPastToLookAtAndALotThatLeaks(Database database) {
        Merchant merchant = fresh(database).at(START);

        assertThat(merchant.published("orders", "orders")).hasSizeBetween(25, 36);
        assertThat(merchant.published("wms", "shipments")).hasSizeGreaterThan(15);
        List<JsonNode> reviews = merchant.published("reviews", "reviews");
        assertThat(reviews).anyMatch(review -> review.path("text").asText().contains("漏液"));
        assertThat(reviews)
                .filteredOn(review -> review.path("rating").asInt() >= 4)
                .hasSizeGreaterThan(3);
        assertThat(merchant.published("erp", "productions")).isNotEmpty();
    }

    @BothDatabases
    void aHeldLotIsNeitherPickedNorShippedAndTheShopIsTold(Database database) {
        Merchant merchant = fresh(database).at(START).at(START.plus(Duration.ofMinutes(2)));
        Set<String> before = shipmentsOf(merchant, "SE2610B");
        assertThat(before).as("the lot was sold until now").isNotEmpty();

        merchant.told("wms", "lot-holds", "h-1", Map.of("sku", "HY-SERUM-30", "lotNo", "SE2610B"));
        merchant.at(START.plus(Duration.ofMinutes(25)));

        assertThat(shipmentsOf(merchant, "SE2610B")).isEqualTo(before);
        assertThat(shipmentsOf(merchant, "SE2611A"))
                .as("the next lot is picked")
                .isNotEmpty();
        assertThat(merchant.db.calls("shop", 0, 100))
                .extracting(SandboxMapper.CallRow::operation)
                .contains("picking-refused");
        merchant.told("wms", "lot-releases", "h-2", Map.of("sku", "HY-SERUM-30", "lotNo", "SE2610B"));
        assertThat(merchant.db.lot("HY-SERUM-30", "SE2610B").held()).isFalse();
    }

    @BothDatabases
    void whatWaitsForItsVerdictIsNotPicked(Database database) {
        Merchant merchant = fresh(database).at(START);
        Map<String, String> goods = Map.of("recordNo", "INS-1", "sku", "HY-SERUM-30", "lotNo", "SE2611A");
        int onHand = merchant.db.lot("HY-SERUM-30", "SE2611A").onHand();

        merchant.told("wms", "stock-status", "s-1", with(goods, "qty", "100000", "status", "PENDING_QC"));
        assertThat(merchant.db.lot("HY-SERUM-30", "SE2611A").sellable()).isNegative();
        merchant.told("wms", "stock-status", "s-2", with(goods, "qty", "100000", "status", "PENDING_QC"));
        merchant.told(
                "wms",
                "stock-status",
                "s-3",
                with(goods, "qty", "99999", "status", "AVAILABLE", "fromStatus", "PENDING_QC"));
        assertThat(merchant.db.lot("HY-SERUM-30", "SE2611A").sellable()).isEqualTo(onHand - 1);
        merchant.told(
                "wms",
                "stock-status",
                "s-4",
                with(goods, "qty", "1", "status", "REJECTED", "fromStatus", "PENDING_QC"));
        assertThat(merchant.db.lot("HY-SERUM-30", "SE2611A").onHand()).isEqualTo(onHand - 1);
    }

    private static Map<String, String> with(Map<String, String> some, String... more) {
        Map<String, String> all = new java.util.HashMap<>(some);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @BothDatabases
    void anAgreedReturnComesBackAndIsRefundedOnce(Database database) {
        Merchant merchant = fresh(database).at(START).at(START.plus(Duration.ofMinutes(30)));
        JsonNode request = merchant.published("returns", "return-requests").stream()
                .filter(r -> "WAIT_SELLER_AGREE".equals(r.path("platformStatus").asText()))
                .filter(r ->
                        !Set.of("REFUND_ONLY", "RESEND").contains(r.path("type").asText()))
                .filter(r -> "REQUESTED".equals(step(merchant, r)))
                .findFirst()
                .orElseThrow();
        String requestId = request.path("requestId").asText();
        String orderNo = request.path("orderNo").asText();

        merchant.told("shop", "return-agreements", "a-1", Map.of("requestId", requestId));
        merchant.at(START.plus(Duration.ofMinutes(60)));

        assertThat(revisions(merchant, requestId)).contains("AGREED", "BUYER_SHIPPED");
        assertThat(merchant.published("wms", "return-arrivals"))
                .anyMatch(a -> a.path("arrivalNo").asText().endsWith(requestId.substring(2)));
        Map<String, String> refund = Map.of(
                "orderNo",
                orderNo,
                "amount",
                request.path("amount").path("amount").asText());
        Reply paid = merchant.told("payment", "refunds", "p-1", refund);
        assertThat(merchant.told("payment", "refunds", "p-1", refund)).isEqualTo(paid);
        assertThat(revisions(merchant, requestId)).contains("REFUNDED");
        Reply tooMuch = merchant.told("payment", "refunds", "p-2", Map.of("orderNo", orderNo, "amount", "99999"));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(json(tooMuch.body()).path("code").asText()).isEqualTo("REFUND_REFUSED");
    }

    @BothDatabases
    void customersOfARecallAnswerAndSendTheirGoodsBack(Database database) {
        Merchant merchant = fresh(database).at(START);
        JsonNode shipped = merchant.published("wms", "shipments").get(0);
        JsonNode line = shipped.path("lines").get(0);
        ObjectNode body = MerchantFacts.object().put("recordNo", "RCL-1").put("batchNo", 1);
        body.putArray("answers").add("REFUND");
        body.putArray("lots")
                .addObject()
                .put("sku", line.path("sku").asText())
                .put("lotNo", line.path("lotNo").asText());
        var messages = body.putArray("messages");
        for (int i = 0; i < 60; i++) {
            messages.addObject()
                    .put("key", "RCL-1/1/C" + i)
                    .put("channel", "tmall")
                    .put("customerId", "C" + i)
                    .put("orderNo", shipped.path("orderNo").asText());
        }

        JsonNode reply = json(merchant.desk
                .take("shop", "bulk-messages", "b-1", body)
                .orElseThrow()
                .body());
        merchant.at(START.plus(Duration.ofMinutes(40)));

        int unreached = reply.path("unreached").asText().split(",").length;
        assertThat(reply.path("taken").asInt()).isEqualTo(60 - unreached);
        List<JsonNode> answers = merchant.published("recalls", "recall-replies");
        assertThat(answers).hasSizeBetween(25, 50);
        assertThat(answers)
                .allMatch(a -> Set.of("REFUND", "DECLINED", "GONE")
                        .contains(a.path("answer").asText()))
                .anyMatch(a -> a.path("answer").asText().equals("REFUND"));
        assertThat(merchant.published("wms", "return-arrivals"))
                .anyMatch(a -> a.path("arrivalNo").asText().startsWith("AR-RC-")
                        && a.path("lines").get(0).path("lotNo").equals(line.path("lotNo")));
    }

    @BothDatabases
    void ordersOfOthersAreTakenOnTrust(Database database) {
        Merchant merchant = fresh(database).at(START);

        Reply reply = merchant.told("payment", "refunds", "x-1", Map.of("orderNo", "ELSEWHERE-1", "amount", "12.50"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(json(reply.body()).path("refundNo").asText()).startsWith("RF");
        assertThat(merchant.desk.take("payment", "no-such-thing", "k", MerchantFacts.object()))
                .isEmpty();
    }

    @BothDatabases
    void goodsSentAgainLeaveInAParcelOfTheirOrderAndWrongOnesComeBack(Database database) {
        Merchant merchant = fresh(database).at(START);
        JsonNode shipped = merchant.published("wms", "shipments").get(0);
        String sku = shipped.path("lines").get(0).path("sku").asText();
        Map<String, String> goods =
                Map.of("orderNo", shipped.path("orderNo").asText(), "sku", sku, "qty", "1", "recordNo", "RSH-1");
        Map<String, String> tooMany = Map.of("orderNo", "X", "sku", sku, "qty", "99999", "recordNo", "RSH-1");
        int before = merchant.published("wms", "shipments").size();

        assertThat(json(merchant.told("wms", "reservations", "r-1", goods).body())
                        .path("reservationNo")
                        .asText())
                .startsWith("RSV");
        assertThat(json(merchant.told("wms", "reservations", "r-2", tooMany).body())
                        .path("code")
                        .asText())
                .isEqualTo("OUT_OF_STOCK");
        assertThat(json(merchant.told("wms", "reships", "r-3", tooMany).body())
                        .path("code")
                        .asText())
                .isEqualTo("RESHIP_REFUSED");
        String outboundNo = json(merchant.told("wms", "reships", "r-4", goods).body())
                .path("outboundNo")
                .asText();
        merchant.told("wms", "reships", "r-4", goods);
        String waybill = json(merchant.told("carrier", "collections", "c-1", goods)
                        .body())
                .path("collectTrackingNo")
                .asText();

        assertThat(merchant.published("wms", "shipments")).hasSize(before + 1);
        assertThat(merchant.published("wms", "shipments"))
                .anyMatch(s -> outboundNo.equals(s.path("shipmentNo").asText())
                        && shipped.path("orderNo").equals(s.path("orderNo"))
                        && !s.path("lines").get(0).path("lotNo").asText().isEmpty());
        assertThat(merchant.published("wms", "return-arrivals"))
                .anyMatch(a -> waybill.equals(a.path("trackingNo").asText()));
    }

    @BothDatabases
    void aProvokedFailureIsUsedUp(Database database) {
        SandboxMapper db = fresh(database).db;
        db.addFailure("payment", "*", "HTTP_500", 2);

        db.useFailure(db.failure("payment", "refunds").failureId());
        db.useFailure(db.failure("payment", "compensations").failureId());

        assertThat(db.failure("payment", "refunds")).isNull();
        db.addFailure("erp", "stock-status", "GARBAGE", 5);
        assertThat(db.failure("erp", "other")).isNull();
        db.clearFailures();
        assertThat(db.failure("erp", "stock-status")).isNull();
    }

    private static String step(Merchant merchant, JsonNode request) {
        return merchant.db.request(request.path("requestId").asText()).step();
    }

    private static List<String> revisions(Merchant merchant, String requestId) {
        return merchant.published("returns", "return-requests").stream()
                .filter(r -> requestId.equals(r.path("requestId").asText()))
                .map(r -> r.path("platformStatus").asText())
                .toList();
    }

    private static Set<String> shipmentsOf(Merchant merchant, String lotNo) {
        return merchant.published("wms", "shipments").stream()
                .filter(s -> s.path("lines").findValuesAsText("lotNo").contains(lotNo))
                .map(s -> s.path("shipmentNo").asText())
                .collect(Collectors.toSet());
    }

    private static Merchant fresh(Database database) {
        for (String table :
                List.of("state", "agenda", "lot", "order", "return", "feed", "call", "failure", "pending_stock")) {
            database.rows().update("delete from sandbox_" + table);
        }
        return new Merchant(database);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
