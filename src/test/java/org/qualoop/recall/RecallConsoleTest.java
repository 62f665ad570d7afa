package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.Problem;
import org.qualoop.recall.RecallConsole.Board;
import org.qualoop.recall.RecallConsole.LapTime;
import org.qualoop.recall.RecallConsole.Recipient;
import org.qualoop.recall.RecallConsole.RecipientFilter;
import org.qualoop.recall.RecallConsole.Shelf;
import org.qualoop.recall.RecallConsole.Step;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One open recall for a lot, the stopwatch, and what the console shows of both. */
@QualoopTest
class RecallConsoleTest {

    private static final String MESSAGES = "shop-message-customers";

    @LocalServerPort
    private int port;

    @Autowired
    private RecallWorld world;

    @Autowired
    private RecallConsole console;

    private LotId lot;

    @BeforeEach
    void aLot() {
        lot = world.lot("W1");
    }

    private Http.Answer open(LotId wanted, boolean drill) {
        return Http.as("quality", port)
                .post(
                        "/api/v1/recalls",
                        Map.of(
                                "lots",
                                List.of(Map.of("sku", wanted.sku(), "lotNo", wanted.lotNo())),
                                "reason",
                                "漏液",
                                "risk",
                                "HIGH",
                                "regime",
                                "CARE",
                                "drill",
                                drill));
    }

    @Test
    void aLotIsInOneOpenRecallOnlyAndTheRefusalNamesIt() {
        String first = world.start("CARE", false, lot);

        Http.Answer second = open(lot, false);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("recallNo").asText()).isEqualTo(first);
        assertThat(second.json().at("/errors/0/pointer").asText()).isEqualTo("/lots/0/lotNo");
        assertThat(second.json().at("/errors/0/detail").asText()).contains(first, lot.lotNo());
        assertThat(open(lot, true).status()).as("a drill").isEqualTo(201);
        world.assess(first);
        world.reject(first);
        assertThat(open(lot, false).status()).as("once it is over").isEqualTo(201);
    }

    @Test
    void aProductOfARecalledMaterialNeedsNoRecallOfItsOwnButTheMaterialOfARecalledProductMay() {
        LotId product = new LotId(unique("SKU"), unique("LOT"));
        world.take("productions", """
                {"productionNo":"%s","at":"2025-12-05T00:00:00Z","warehouse":"W1",
                 "output":{"sku":"%s","lotNo":"%s","qty":5},"inputs":[{"sku":"%s","lotNo":"%s","qty":2}]}""".formatted(unique("P"), product.sku(), product.lotNo(), lot.sku(), lot.lotNo()));
        String narrow = world.start("CARE", false, product);
        assertThat(open(lot, false).status()).as("the wider one").isEqualTo(201);
        world.assess(narrow);
        world.reject(narrow);

        assertThat(open(product, false).status()).isEqualTo(409);
    }

    @Test
    void aDrillIsTimedFromOpeningToTheLastCount() {
        world.ship(lot, unique("C"));
        String no = world.start("CARE", true, lot);

        Board board = console.board(no).orElseThrow();
        assertThat(board.laps()).extracting(LapTime::lap).containsExactly(Lap.values());
        assertThat(lap(no, Lap.FORWARD).found()).isEqualTo(1);
        assertThat(lap(no, Lap.BACK).met()).isTrue();
        assertThat(lap(no, Lap.BACK).found()).as("its purchase order").isPositive();
        assertThat(lap(no, Lap.SCOPE).met()).isTrue();
        assertThat(lap(no, Lap.LISTED).met()).isTrue();
        assertThat(lap(no, Lap.HELD).millis()).as("nobody has counted").isNull();
        assertThat(lap(no, Lap.HELD).targetMillis()).isEqualTo(4 * 3_600_000L);

        int hold = board.holds().get(0).holdNo();
        String before = console.pulse(no).orElseThrow();
        console.count(no, hold, 5, "quality");

        assertThat(lap(no, Lap.HELD).met()).isTrue();
        assertThat(console.pulse(no).orElseThrow()).isNotEqualTo(before);
        RecallConsole.Hold counted = console.board(no).orElseThrow().holds().get(0);
        assertThat(counted.counted()).isEqualTo(5);
        assertThat(counted.hold().qty()).isEqualTo(6);
        assertThat(console.list(Shelf.DRILLS, null, 100)).anySatisfy(entry -> {
            assertThat(entry.recallNo()).isEqualTo(no);
            assertThat(entry.lots()).containsExactly(lot);
            assertThat(entry.lap(Lap.HELD).met()).isTrue();
        });
        assertThat(console.list(Shelf.OPEN, null, 100))
                .noneMatch(entry -> entry.recallNo().equals(no));
        assertThatThrownBy(() -> console.count(no, hold, -1, "quality"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
        assertThatThrownBy(() -> console.count(no, 99, 1, "quality"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void anOrderWhoseCustomerNobodyKnowsKeepsTheListOpenUntilItComes() {
        String orderNo = unique("O");
        world.shipment(orderNo, lot, RecallWorld.SHIPPED);
        String no = world.start("CARE", false, lot);
        assertThat(lap(no, Lap.LISTED).millis()).isNull();
        assertThat(console.board(no).orElseThrow().unlisted()).isEqualTo(1);

        world.order(orderNo, lot.sku(), unique("C"), "\"contactVia\":\"shop\"", "");
        world.run(no);

        assertThat(lap(no, Lap.LISTED).met()).isTrue();
        assertThat(console.board(no).orElseThrow().unlisted()).isZero();
    }

    @Test
    void warehousesOfARecallConfirmAndTheWatchStopsWithTheLast() {
        String no = world.start("CARE", false, lot);
        assertThat(lap(no, Lap.HELD).millis()).isNull();
        world.answer(no, "wms-hold-lot");
        assertThat(lap(no, Lap.HELD).met()).isTrue();
    }

    @Test
    void theFunnelLeadsToEachRecipient() {
        String ann = unique("A");
        String ben = unique("B");
        String cat = unique("C");
        world.ship(lot, ann);
        world.ship(lot, ben);
        world.ship(lot, cat, "", RecallWorld.SHIPPED);
        String no = world.approved("CARE", false, "REFUND", lot);
        world.answer(no, MESSAGES, "taken", "1", "unreached", "1");
        world.reply(no, ann, "REFUND", "");
        world.run(no);

        Board board = console.board(no).orElseThrow();
        assertThat(board.funnel()).isEqualTo(new RecallConsole.Funnel(null, null, 3, 2, 2, 1, 1, 0, 2));
        assertThat(board.channels()).hasSize(2);
        assertThat(board.rounds()).singleElement().satisfies(round -> {
            assertThat(round.entered()).isEqualTo(2);
            assertThat(round.sent()).isEqualTo(1);
            assertThat(round.unreached()).isEqualTo(1);
            assertThat(round.answered()).isEqualTo(1);
        });
        assertThat(who(no, Step.ALL)).containsExactlyInAnyOrder(ann, ben, cat);
        assertThat(who(no, Step.UNREACHABLE)).containsExactly(cat);
        assertThat(who(no, Step.UNREACHED)).containsExactlyInAnyOrder(ben, cat);
        assertThat(who(no, Step.NOTIFIED)).containsExactlyInAnyOrder(ann, ben);
        assertThat(who(no, Step.DELIVERED)).containsExactly(ann);
        assertThat(who(no, Step.ANSWERED)).containsExactly(ann);
        assertThat(who(no, Step.SETTLED)).as("her refund is not paid yet").isEmpty();
        assertThat(who(no, Step.WAITING)).isEmpty();

        world.answer(no, "payment-refund", "refundNo", "RF-1");
        assertThat(who(no, Step.SETTLED)).containsExactly(ann);
        assertThat(console.recipients(no, new RecipientFilter(null, "NONE", null, null), null, 10))
                .extracting(Recipient::customerId)
                .containsExactly(cat);
        assertThat(board.lots().get(0).reach()).singleElement().satisfies(reach -> {
            assertThat(reach.source()).isEqualTo("LINE");
            assertThat(reach.orders()).isEqualTo(3);
            assertThat(reach.late()).isFalse();
        });
        assertThat(board.books()).singleElement().satisfies(books -> {
            assertThat(books.in()).isEqualTo(10);
            assertThat(books.stock()).isEqualTo(6);
            assertThat(books.shipped()).isEqualTo(3);
            assertThat(books.unaccounted()).isEqualTo(1);
        });
    }

    private List<String> who(String no, Step step) {
        return console.recipients(no, new RecipientFilter(step, null, null, null), null, 10).stream()
                .map(Recipient::customerId)
                .toList();
    }

    private LapTime lap(String no, Lap wanted) {
        return console.board(no).orElseThrow().laps().stream()
                .filter(lap -> lap.lap() == wanted)
                .findFirst()
                .orElseThrow();
    }
}
