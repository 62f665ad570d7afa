package org.qualoop.cockpit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.cockpit.ConsoleWorld;
import org.qualoop.cockpit.domain.CustomerDesk.Wanted;
import org.qualoop.platform.Problem;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;

/** What the console suggests, and what one click starts. */
@QualoopTest
class CustomerDeskTest {

    @Autowired
    private Intake intake;

    @Autowired
    private CustomerDesk desk;

    @Autowired
    private ConsoleReader reader;

    @Autowired
    private ReissueApi reissues;

    @Autowired
    private RmaApi returns;

    private ConsoleWorld world;

    @BeforeEach
    void aShop() {
        world = new ConsoleWorld(intake);
    }

    @Test
    void whatIsMissingIsFilledInAndReissuedOnceHoweverOftenItIsClicked() throws Exception {
        world.shortParcel();
        ConsoleOrder order = reader.read(world.order);
        assertThat(order.advice().verdict()).isEqualTo("SHORT_SHIPPED");
        assertThat(order.advice().act()).isEqualTo("REISSUE");
        assertThat(order.advice().reason()).isEqualTo(ConsoleReason.SHORT_SHIPPED);
        assertThat(order.lines()).extracting(ConsoleOrder.Line::fill).containsExactly(0, 1);
        assertThat(order.advice().reasons().get(0).clues()).first().satisfies(clue -> {
            assertThat(clue.text()).contains("SERUM-" + world.id);
            assertThat(clue.url()).isEqualTo("#parcel-S-" + world.id);
        });
        assertThat(order.boxes().get(0).pairs().get(0).sku()).isEqualTo("SERUM-" + world.id);
        assertThat(order.boxes().get(0).pairs().get(0).video()).endsWith("#t=16");

        Wanted wanted = wanted(order, ConsoleAct.REISSUE, ConsoleReason.SHORT_SHIPPED, Map.of(2, 1));
        List<String> numbers = together(8, () -> desk.act(wanted, "li"));

        assertThat(numbers).hasSize(8).containsOnly(numbers.get(0));
        assertThat(numbers.get(0)).startsWith("RSH-");
        assertThat(reissues.ofOrder(world.order)).hasSize(1);
    }

    @Test
    void ofTwoClerksWhoWantDifferentThingsTheSecondReadsWhatTheFirstDid() {
        world.shortParcel();
        ConsoleOrder seen = reader.read(world.order);
        String first = desk.act(wanted(seen, ConsoleAct.RETURN, ConsoleReason.WRONG_ITEM, Map.of(2, 2)), "li");

        assertThatThrownBy(() ->
                        desk.act(wanted(seen, ConsoleAct.REISSUE, ConsoleReason.SHORT_SHIPPED, Map.of(2, 1)), "wang"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.properties()).containsEntry("recordNo", first);
                })
                .hasMessageContaining("li");
        assertThat(reissues.ofOrder(world.order)).isEmpty();
        assertThat(returns.ofOrder(world.order)).hasSize(1);

        ConsoleOrder now = reader.read(world.order);
        assertThat(now.advice().verdict()).isEqualTo("SETTLED");
        assertThat(now.lines()).extracting(ConsoleOrder.Line::free).containsExactly(1, 0);
        assertThat(now.lines().get(1).takenBy()).isEqualTo(first);
        assertThatThrownBy(() ->
                        desk.act(wanted(now, ConsoleAct.REFUND, ConsoleReason.SHORT_SHIPPED, Map.of(2, 1)), "wang"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors().get(0).detail()).contains(first));
    }

    @Test
    void whoLookedBeforeSomethingCameFromElsewhereLooksAgain() {
        world.shortParcel();
        ConsoleOrder seen = reader.read(world.order);
        world.take(
                "return-requests",
                "{'channel':'taobao','requestId':'RR-@','type':'RETURN','orderNo':'O-@','reasonCode':'UNWANTED',"
                        + "'requestedAt':'2026-11-22T09:00:00Z','lines':[{'orderLineNo':1,'qty':1}]}");
        assertThatThrownBy(() ->
                        desk.act(wanted(seen, ConsoleAct.REISSUE, ConsoleReason.SHORT_SHIPPED, Map.of(2, 1)), "li"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
        ConsoleOrder now = reader.read(world.order);
        assertThat(desk.act(wanted(now, ConsoleAct.REISSUE, ConsoleReason.SHORT_SHIPPED, Map.of(2, 1)), "li"))
                .as("other units")
                .startsWith("RSH-");
    }

    @Test
    void aWrongItemIsNamedAndARefundIsAReturnWithoutGoods() {
        world.wrongItem();
        ConsoleOrder order = reader.read(world.order);
        assertThat(order.advice().verdict()).isEqualTo("WRONG_ITEM");
        assertThat(order.wrongSku()).isEqualTo("LOTION-" + world.id);
        assertThat(order.boxes().get(0).parcel().weighing().state()).isEqualTo("LIGHT");
        String rmaNo = desk.act(wanted(order, ConsoleAct.REFUND, ConsoleReason.WRONG_ITEM, Map.of(1, 1)), "li");
        ReturnView refund = returns.find(rmaNo).orElseThrow();
        assertThat(refund.type()).isEqualTo("REFUND_ONLY");
        assertThat(refund.reasonClass()).isEqualTo("WRONG_ITEM");
        assertThat(reader.read(world.order).offers())
                .allSatisfy(offer -> assertThat(offer.stop().no()).isEqualTo(rmaNo));
    }

    @Test
    void whatDoesNotFitIsRefusedByFieldAndNothingIsStored() {
        world.shortParcel();
        ConsoleOrder order = reader.read(world.order);
        refused(order, ConsoleAct.REISSUE, ConsoleReason.QUALITY, Map.of(1, 1), "/reason");
        refused(order, ConsoleAct.RETURN, ConsoleReason.LOST, Map.of(1, 1), "/reason");
        refused(order, ConsoleAct.REISSUE, ConsoleReason.DAMAGED, Map.of(), "/units");
        refused(order, ConsoleAct.REISSUE, ConsoleReason.DAMAGED, Map.of(1, 2), "/units/1");
        refused(order, ConsoleAct.REISSUE, ConsoleReason.DAMAGED, Map.of(7, 1), "/units/7");
        refused(order, ConsoleAct.REISSUE, ConsoleReason.DAMAGED, Map.of(1, -1), "/units/1");
        assertThat(reissues.ofOrder(world.order)).isEmpty();
    }

    @Test
    void whereTheGoodsAreDecidesWhatIsOffered() {
        world.order(world.order, "{'lineNo':1,'sku':'CREAM-@','qty':1}");
        assertThat(stops("NOT_LEFT")).containsExactly("NOT_LEFT", "NOT_LEFT", null);
        world.take(
                "outbounds",
                "{'outboundNo':'OB-@','orderNo':'O-@','warehouse':'HZ1','status':'CANCELLED',"
                        + "'lines':[{'orderLineNo':1,'sku':'CREAM-@','qty':1}]}");
        assertThat(stops("CANCELLED")).containsExactly("CANCELLED", "CANCELLED", null);
        assertThat(reader.read(world.order).advice().verdict()).isEqualTo("NOT_SHIPPED");
        world.parcel("S-@", world.order, "{'orderLineNo':1,'sku':'CREAM-@','qty':1}", "");
        assertThat(stops("MOVING")).containsOnlyNulls();
        world.delivered("S-@");
        ConsoleOrder unscanned = reader.read(world.order);
        assertThat(unscanned.advice().verdict()).isEqualTo("UNCLEAR");
        assertThat(unscanned.boxes().get(0).pairs().get(0).scanned()).isNull();
        assertThat(unscanned.boxes().get(0).parcel().weighing().from()).isEqualTo("GOODS");
        world.take(
                "complaints",
                "{'channel':'hotline','complaintId':'K-@','kind':'PHONE','createdAt':'2026-11-22T08:00:00Z',"
                        + "'orderNo':'O-@','sku':'CREAM-@','text':'瓶子收到就碎了，破损'}");
        assertThat(reader.read(world.order).advice().verdict()).isEqualTo("DAMAGED");
    }

    @Test
    void mergedOrdersShowWhoseTheUnitsAre() {
        world.order(world.order, "{'lineNo':1,'sku':'CREAM-@','qty':1}");
        world.order("P-" + world.id, "{'lineNo':1,'sku':'SERUM-@','qty':1}");
        world.parcel(
                "S-@",
                world.order,
                "{'orderLineNo':1,'sku':'CREAM-@','qty':1},{'orderNo':'P-@','orderLineNo':1,'sku':'SERUM-@','qty':1}",
                "'scans':[{'code':'CB@','at':'2026-11-21T07:58:30Z','operator':'p1'},{'code':'SB@','at':'2026-11-21T07:58:40Z','operator':'p1'}]");
        ConsoleOrder merged = reader.read("P-" + world.id);
        assertThat(merged.boxes().get(0).ownOnly()).isFalse();
        assertThat(merged.boxes().get(0).pairs())
                .allSatisfy(pair -> assertThat(pair.differs()).isFalse());
        assertThat(merged.lines()).hasSize(1);
    }

    private List<String> stops(String parcels) {
        ConsoleOrder order = reader.read(world.order);
        assertThat(order.parcels()).isEqualTo(parcels);
        return order.offers().stream()
                .map(offer -> offer.stop() == null ? null : offer.stop().code())
                .toList();
    }

    private void refused(
            ConsoleOrder order, ConsoleAct act, ConsoleReason reason, Map<Integer, Integer> units, String pointer) {
        assertThatThrownBy(() -> desk.act(wanted(order, act, reason, units), "li"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.errors().get(0).pointer()).isEqualTo(pointer);
                });
    }

    private static Wanted wanted(
            ConsoleOrder order, ConsoleAct act, ConsoleReason reason, Map<Integer, Integer> units) {
        return new Wanted(
                order.archive().order().orderNo(), order.seen(), act, reason, new TreeMap<>(units), false, "");
    }

    private static List<String> together(int clicks, java.util.concurrent.Callable<String> click) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(clicks);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<String>> answers = IntStream.range(0, clicks)
                    .mapToObj(n -> clerks.submit(() -> {
                        go.await();
                        return click.call();
                    }))
                    .toList();
            go.countDown();
            List<String> numbers = new java.util.ArrayList<>();
            for (Future<String> answer : answers) {
                numbers.add(answer.get());
            }
            return numbers;
        } finally {
            clerks.shutdownNow();
        }
    }
}
