package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.ncr.NcrView.Liability;
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
        for (String party : List.of("SUPPLIER", "COMPANY", "CARRIER", EntryFilter.UNDECIDED)) {
            check(new EntryFilter(
                    day,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    sales.get(0).orderNo(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    party));
        }
        sales.forEach(sale -> check(EntryFilter.ofOrder(sale.orderNo())));
    }

    private void step(Random chance, Sale sale, List<CostIncurred> told, Instant at) {
        switch (chance.nextInt(12)) {
            case 10, 11 -> decide(chance, told);
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

    /** Whoever answers for the event of one of the costs is decided, or decided anew. */
    private void decide(Random chance, List<CostIncurred> told) {
        List<CostIncurred> ncrs =
                told.stream().filter(cost -> cost.recordNo().startsWith("NCR-")).toList();
        if (!ncrs.isEmpty()) {
            BigDecimal first = BigDecimal.valueOf(1 + chance.nextInt(9_998), 2);
            world.decide(
                    ncrs.get(chance.nextInt(ncrs.size())).recordNo(),
                    chance.nextBoolean()
                            ? List.of(new Liability("SUPPLIER", new BigDecimal(100)))
                            : List.of(
                                    new Liability("SUPPLIER", first),
                                    new Liability("COMPANY", new BigDecimal(100).subtract(first))));
        }
    }

    private CostIncurred cost(Random chance, Sale sale, Instant at) {
        Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
        Goods goods = chance.nextBoolean() ? null : Goods.values()[chance.nextInt(Goods.values().length)];
        boolean ours = chance.nextInt(4) == 0;
        return new CostIncurred(
                record(chance),
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

    private String record(Random chance) {
        String series = RECORDS.get(chance.nextInt(RECORDS.size()));
        return series.equals("NCR") ? world.ncr() : unique(series);
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
            if (!by.equals("party")) {
                Map<String, String> bruteForce = bruteForce(all.entries(), by);
                Map<String, String> told = new TreeMap<>();
                sums.forEach(one -> told.put(
                        String.valueOf(one.key()),
                        one.cashOut().amount() + " " + one.loss().amount()));
                assertThat(told).as(by).isEqualTo(bruteForce);
            }
        }
    }

    private static Map<String, String> bruteForce(List<CostLine> lines, String by) {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        for (CostLine line : lines) {
            BigDecimal[] sum = sums.computeIfAbsent(
                    String.valueOf(key(line, by)), none -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(line.cashOut().amount());
            sum[1] = sum[1].add(line.loss().amount());
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, sum[0].setScale(2) + " " + sum[1].setScale(2)));
        return texts;
    }

    private static Object key(CostLine line, String by) {
        return switch (by) {
            case "event" -> line.eventNo();
            case "record" -> line.recordNo();
            case "order" -> line.orderNo();
            case "sku" -> line.sku();
            case "lot" -> line.lotNo() == null || line.sku() == null ? line.lotNo() : line.sku() + "/" + line.lotNo();
            case "supplier" -> line.supplierCode();
            case "stage" -> line.stage();
            case "category" -> line.category();
            case "kind" -> line.kind();
            case "basis" -> line.basis();
            case "month" -> line.at().toString().substring(0, 7);
            case "series" ->
                line.recordNo().equals(line.chargeNo())
                        ? "CHARGE"
                        : line.recordNo().substring(0, line.recordNo().indexOf('-'));
            default -> throw new IllegalArgumentException(by);
        };
    }

    private static BigDecimal sum(List<CostReport.Sum> sums, boolean cash) {
        return sums.stream()
                .map(sum -> cash ? sum.cashOut().amount() : sum.loss().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
