package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.recall.RecallWorld.SHIPPED;
import static org.qualoop.testing.Sample.unique;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a recall against numbers that plain loops over the same facts give. */
@QualoopTest
class RecallFiguresTest {

    private static final List<String> CONTACTS = List.of(
            "\"contactVia\":\"shop\"",
            "\"oaid\":\"OA1\"",
            "\"phone\":\"13812345678\"",
            "\"phone\":\"138****5678\"",
            "\"email\":\"a@b.cn\"",
            "\"email\":\"a***@b.cn\"",
            "\"phone\":\"13812345678\",\"contactVia\":\"none\"",
            "");
    private static final List<Boolean> REAL = List.of(true, true, true, false, true, false, false, false);

    @Autowired
    private RecallWorld world;

    private final Random random = new Random(7);
    private final Set<String> orders = new HashSet<>();
    private final Set<String> customers = new HashSet<>();
    private final Set<String> reachable = new HashSet<>();
    private int units;

    @Test
    void aMaterialLotIsFoundInEveryProductAtEveryLevelAsByBruteForce() {
        LotId material = world.lot("W1");
        LotId first = produced(material, 10);
        LotId second = produced(material, 10);
        LotId kit = produced(first, 10);
        LotId innocent = world.lot("W1");
        List<LotId> guilty = List.of(first, second, kit);
        for (int i = 0; i < 60; i++) {
            boolean hit = i % 3 != 0;
            sell(hit ? guilty.get(random.nextInt(3)) : innocent, hit);
        }

        String no = world.start("CARE", true, material);

        RecallView drill = world.view(no);
        assertThat(drill.scope().lots()).isEqualTo(4);
        assertThat(drill.scope().orders()).isEqualTo(orders.size());
        assertThat(drill.scope().customers()).isEqualTo(customers.size());
        assertThat(drill.scope().units()).isEqualTo(units);
        assertThat(drill.contacts().customers()).isEqualTo(customers.size());
        assertThat(drill.contacts().contactable()).isEqualTo(reachable.size());
        assertThat(drill.drill().contactable()).isEqualByComparingTo(share(reachable.size(), customers.size()));
        assertThat(drill.scope().lotsByLevel())
                .extracting(RecallView.ScopeLot::lotNo, RecallView.ScopeLot::level)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(material.lotNo(), 0),
                        org.assertj.core.groups.Tuple.tuple(first.lotNo(), 1),
                        org.assertj.core.groups.Tuple.tuple(kit.lotNo(), 2));
        // of 10 units of the material 6 lie in stock and 4 went into products
        assertThat(drill.drill().massBalance()).isEqualByComparingTo("1");
        assertThat(drill.drill().located()).isEqualByComparingTo("1");
    }

    @Test
    void whoseOrderNobodyKnowsIsNotLocatedUntilTheOrderComes() {
        LotId lot = world.lot("W1");
        String orderNo = unique("O");
        world.shipment(orderNo, lot, SHIPPED);
        world.ship(lot, unique("C"));
        String no = world.start("CARE", false, lot);

        assertThat(world.view(no).figures().massBalance()).isEqualByComparingTo("0.8");
        assertThat(world.view(no).figures().located()).isEqualByComparingTo("0.7");
        assertThat(world.view(no).contacts().customers()).isEqualTo(1);

        world.order(orderNo, lot.sku(), unique("C"), "\"contactVia\":\"shop\"", "");
        world.run(no);
        assertThat(world.view(no).contacts().customers()).isEqualTo(2);
    }

    @Test
    void parcelsFromAnUnscannedStationAndGoodsWithoutLotAreInferredAndCountedApart() {
        LotId carton = world.lot("W1");
        String station = unique("ST");
        world.take("packaging-usages", """
                {"warehouse":"W1","station":"%s","sku":"%s","lotNo":"%s","from":"2026-01-01T00:00:00Z","to":"2026-02-01T00:00:00Z"}""".formatted(station, carton.sku(), carton.lotNo()));
        String boxed = unique("O");
        world.order(boxed, "SKU-X", unique("C"), "\"contactVia\":\"shop\"", "");
        world.take("shipments", """
                {"shipmentNo":"%s","orderNo":"%s","warehouse":"W1","station":"%s","shippedAt":"2026-01-10T08:00:00Z","carrier":"SF",
                 "trackingNo":"T","packer":"p1","lines":[{"orderLineNo":1,"sku":"SKU-X","lotNo":"LX","qty":1}]}""".formatted(unique("S"), boxed, station));
        String unscanned = unique("O");
        world.order(unscanned, carton.sku(), unique("C"), "\"contactVia\":\"shop\"", "");
        world.take("shipments", """
                {"shipmentNo":"%s","orderNo":"%s","warehouse":"W1","shippedAt":"2026-01-10T08:00:00Z","carrier":"SF",
                 "trackingNo":"T","packer":"p1","lines":[{"orderLineNo":1,"sku":"%s","qty":1}]}""".formatted(unique("S"), unscanned, carton.sku()));
        world.ship(carton, unique("C"));

        RecallView recall = world.view(world.start("CARE", true, carton));

        assertThat(recall.scope().orders()).isEqualTo(1);
        assertThat(recall.scope().inferredOrders()).isEqualTo(2);
        assertThat(recall.scope().inferredCustomers()).isEqualTo(2);
        assertThat(recall.contacts().customers()).isEqualTo(3);
    }

    @Test
    void aParcelThatMayCarryTheLotAndIsToldLateGrowsTheScope() {
        LotId lot = world.lot("W1");
        world.ship(lot, unique("C"));
        String no = world.start("CARE", false, lot);
        assertThat(world.view(no).contacts().customers()).isEqualTo(1);

        String late = unique("O");
        world.order(late, lot.sku(), unique("C"), "\"contactVia\":\"shop\"", "");
        world.take("shipments", """
                {"shipmentNo":"%s","orderNo":"%s","warehouse":"W1","shippedAt":"2026-01-10T08:00:00Z","carrier":"SF",
                 "trackingNo":"T","packer":"p1","lines":[{"orderLineNo":1,"sku":"%s","qty":1}]}""".formatted(unique("S"), late, lot.sku()));
        world.run(no);
        assertThat(world.view(no).contacts().customers()).isEqualTo(2);
    }

    @Test
    void recoveredUnitsAreReconciledLotByLotAndNothingIsCountedTwice() {
        LotId lot = world.lot("W1");
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            customers.add(unique("C"));
            world.ship(lot, customers.get(i));
        }
        String no = world.approved("CARE", false, "CHOICE", lot);
        Instant now = Instant.now().plusSeconds(60);
        arrival(lot, 2, now);
        movement(lot, "RETURN_IN", 2, now);
        movement(lot, "RETURN_IN", 1, Instant.parse("2026-01-20T00:00:00Z"));
        movement(lot, "SCRAP", 1, now);
        world.reply(no, customers.get(4), "DISPOSAL", ",\"proofUrls\":[\"https://v.example/1.jpg\"]");
        world.run(no);

        RecallView recall = world.view(no);
        assertThat(recall.recovery()).isEqualTo(new RecallView.Recovery(2, 2, 1, 1));
        assertThat(recall.recovered()).isEqualTo(3);
        assertThat(recall.effectiveness()).isEqualByComparingTo("0.6");
    }

    private LotId produced(LotId input, int qty) {
        LotId output = new LotId(unique("SKU"), unique("LOT"));
        world.take("productions", """
                {"productionNo":"%s","at":"2025-12-20T00:00:00Z","output":{"sku":"%s","lotNo":"%s","qty":%d},
                 "inputs":[{"sku":"%s","lotNo":"%s","qty":2}]}""".formatted(
                        unique("MO"), output.sku(), output.lotNo(), qty, input.sku(), input.lotNo()));
        return output;
    }

    private void sell(LotId lot, boolean counts) {
        int means = random.nextInt(CONTACTS.size());
        // a customer may buy again, and then his contact data are the same
        String customer = random.nextInt(4) == 0 ? "C-same-" + lot.lotNo() : unique("C");
        means = customer.startsWith("C-same") ? 0 : means;
        String order = world.ship(lot, customer, CONTACTS.get(means), SHIPPED);
        if (counts) {
            orders.add(order);
            customers.add(customer);
            units++;
            if (REAL.get(means)) {
                reachable.add(customer);
            }
        }
    }

    private void arrival(LotId lot, int qty, Instant at) {
        world.take("return-arrivals", """
                {"arrivalNo":"%s","warehouse":"W1","at":"%s","lines":[{"sku":"%s","lotNo":"%s","qty":%d}]}""".formatted(unique("RA"), at, lot.sku(), lot.lotNo(), qty));
    }

    private void movement(LotId lot, String type, int qty, Instant at) {
        world.take("stock-movements", """
                {"movementNo":"%s","warehouse":"W1","at":"%s","type":"%s","sku":"%s","lotNo":"%s","qty":%d}""".formatted(unique("MV"), at, type, lot.sku(), lot.lotNo(), qty));
    }

    private static BigDecimal share(int part, int whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), 4, RoundingMode.HALF_UP);
    }
}
