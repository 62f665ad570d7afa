package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.unique;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens in whatever order, every cut of the ledger adds up to the same total, to the cent. */
@QualoopTest
class SumsAgreeTest {

    private static final List<String> RECORDS = List.of("NCR", "RMA", "CASE", "RSH", "DLV", "RCL", "INS", "MIS", "SQ");
    private static final List<String> CHARGES =
            List.of("FREIGHT", "RETURN_FREIGHT", "PENALTY", "REFUND", "COMPENSATION", "OTHER");

    @Autowired
    private CostWorld world;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2026, 99, 31337})
    void inARandomWorldEveryCutAgrees(long seed) {
        Random chance = new Random(seed);
        Instant day =
                Instant.parse("2030-01-01T00:00:00Z").plus(Math.abs(unique("d").hashCode()) % 40_000, ChronoUnit.DAYS);
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sales.add(world.sale());
        }
        List<CostIncurred> told = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            step(chance, sales.get(chance.nextInt(sales.size())), told, day.plusSeconds(step));
        }
        check(EntryFilter.between(day, day.plus(1, ChronoUnit.DAYS)));
        sales.forEach(sale -> check(EntryFilter.ofOrder(sale.orderNo())));
    }

    private void step(Random chance, Sale sale, List<CostIncurred> told, Instant at) {
        switch (chance.nextInt(10)) {
            case 0 -> world.product(sale);
            case 1 -> world.ordered(sale);
            case 2 -> world.shipped(sale);
            case 3 -> world.received(sale);
            case 4 ->
                world.charge(
                        "CH-" + sale.orderNo() + chance.nextInt(3),
                        CHARGES.get(chance.nextInt(CHARGES.size())),
                        amount(chance),
                        chance.nextBoolean() ? sale.orderNo() : null,
                        sale.trackingNo());
            case 5 -> {
                if (!told.isEmpty()) {
                    world.publish(told.get(chance.nextInt(told.size())));
                }
            }
            default -> {
                told.add(cost(chance, sale, at));
                world.publish(told.get(told.size() - 1));
            }
        }
    }

    private static CostIncurred cost(Random chance, Sale sale, Instant at) {
        Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
        Goods goods = chance.nextBoolean() ? null : Goods.values()[chance.nextInt(Goods.values().length)];
        boolean ours = chance.nextInt(4) == 0;
        return new CostIncurred(
                unique(RECORDS.get(chance.nextInt(RECORDS.size()))),
                kind == Kind.LABOUR ? "labour-quality" : "item-" + chance.nextInt(3),
                kind,
                Stage.values()[chance.nextInt(Stage.values().length)],
                ours ? null : sale.orderNo(),
                chance.nextInt(4) == 0 ? null : sale.sku(),
                ours || chance.nextInt(4) == 0 ? sale.lotNo() : null,
                null,
                1 + chance.nextInt(3),
                chance.nextInt(200),
                chance.nextBoolean() ? null : Money.cny(amount(chance)),
                goods,
                at);
    }

    private static String amount(Random chance) {
        return BigDecimal.valueOf(1 + chance.nextInt(99_999), 2).toPlainString();
    }

    private void check(EntryFilter filter) {
        CostReport all = world.report(filter, null);
        assertThat(all.next()).isNull();
        BigDecimal cash = BigDecimal.ZERO;
        BigDecimal loss = BigDecimal.ZERO;
        for (CostLine line : CostWorld.standing(all)) {
            cash = cash.add(line.cashOut().amount());
            loss = loss.add(line.loss().amount());
        }
        assertThat(all.total().cashOut().amount()).isEqualByComparingTo(cash);
        assertThat(all.total().loss().amount()).isEqualByComparingTo(loss);
        for (String by : CostBook.CUTS) {
            List<CostReport.Sum> sums = world.report(filter, by).sums();
            assertThat(sum(sums, true)).as(by).isEqualByComparingTo(cash);
            assertThat(sum(sums, false)).as(by).isEqualByComparingTo(loss);
            assertThat(sums).as(by).extracting(CostReport.Sum::key).doesNotHaveDuplicates();
        }
    }

    private static BigDecimal sum(List<CostReport.Sum> sums, boolean cash) {
        return sums.stream()
                .map(sum -> cash ? sum.cashOut().amount() : sum.loss().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
