package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.AT;
import static org.qualoop.cost.CostWorld.cost;
import static org.qualoop.cost.CostWorld.refund;
import static org.qualoop.cost.CostWorld.replacement;
import static org.qualoop.cost.CostWorld.scrap;
import static org.qualoop.testing.Sample.unique;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of docs/adr/0005: one unit cost 40.00 and was sold at 113.00 with 13 % VAT, 100.00 without. */
@QualoopTest
class GoodsAreCountedOnceTest {

    @Autowired
    private CostWorld world;

    private record Case(String words, String cash, String loss, Function<Sale, List<CostIncurred>> costs) {}

    @TestFactory
    Stream<DynamicTest> theTableOfCases() {
        return Stream.of(
                        one(
                                "refunded, sold again: cash only",
                                "113.00",
                                "0.00",
                                s -> refund(r(), s, "113.00", Goods.SOLD_AGAIN)),
                        one(
                                "refunded, scrapped: cost and margin",
                                "113.00",
                                "100.00",
                                s -> refund(r(), s, "113.00", Goods.SCRAPPED)),
                        one(
                                "refunded, kept by the customer",
                                "113.00",
                                "100.00",
                                s -> refund(r(), s, "113.00", Goods.KEPT_BY_CUSTOMER)),
                        one("refunded, lost on the way", "113.00", "100.00", s -> refund(r(), s, "113.00", Goods.LOST)),
                        one(
                                "refunded, back to the vendor until he pays",
                                "113.00",
                                "100.00",
                                s -> refund(r(), s, "113.00", Goods.RETURNED_TO_VENDOR)),
                        one(
                                "refunded, nothing said of the goods",
                                "113.00",
                                "100.00",
                                s -> refund(r(), s, "113.00", null)),
                        one(
                                "refunded in part, kept",
                                "56.50",
                                "50.00",
                                s -> refund(r(), s, "56.50", Goods.KEPT_BY_CUSTOMER)),
                        one(
                                "refunded, amount not said: what was paid",
                                "113.00",
                                "100.00",
                                s -> refund(r(), s, null, Goods.SCRAPPED)),
                        two(
                                "refunded and its scrapping told apart",
                                "113.00",
                                "100.00",
                                s -> List.of(refund(r(), s, "113.00", Goods.SCRAPPED), scrap(r(), s))),
                        two("sold goods scrapped without money back", "0.00", "0.00", s -> List.of(scrap(r(), s))),
                        two(
                                "replaced, the first is gone: the second one's cost",
                                "0.00",
                                "40.00",
                                s -> List.of(replacement(r(), s, Goods.LOST))),
                        two(
                                "replaced, and the first scrapped",
                                "0.00",
                                "40.00",
                                s -> List.of(replacement(r(), s, Goods.SCRAPPED), scrap(r(), s))),
                        two(
                                "replaced, and the first sold again",
                                "0.00",
                                "0.00",
                                s -> List.of(replacement(r(), s, Goods.SOLD_AGAIN))),
                        two(
                                "replaced, and refunded after all: two units gone",
                                "113.00",
                                "140.00",
                                s -> List.of(
                                        replacement(r(), s, Goods.LOST),
                                        refund(r(), s, "113.00", Goods.KEPT_BY_CUSTOMER))),
                        one("compensated beside", "20.00", "20.00", s -> paid(s, Kind.COMPENSATION, "20.00")),
                        one("fined by the platform", "30.00", "30.00", s -> paid(s, Kind.PENALTY, "30.00")),
                        one("freight as billed, 6 % VAT in it", "10.60", "10.00", s -> paid(s, Kind.FREIGHT, "10.60")),
                        one("freight by rate", "8.48", "8.00", s -> paid(s, Kind.FREIGHT, null)),
                        one("half an hour of quality", "0.00", "30.00", s -> work(s, "labour-quality", 30)),
                        one(
                                "three days on a desk count four hours",
                                "0.00",
                                "240.00",
                                s -> work(s, "labour-quality", 4320)),
                        one("work of a group without rate", "0.00", "6.00", s -> work(s, "labour-somebody", 10)),
                        one("a wrong item that the customer kept", "0.00", "40.00", this::wrongItem))
                .map(c -> DynamicTest.dynamicTest(c.words, () -> check(c)));
    }

    private void check(Case given) {
        for (boolean turned : List.of(false, true)) {
            Sale sale = world.sold();
            List<CostIncurred> costs = new ArrayList<>(given.costs.apply(sale));
            if (turned) {
                Collections.reverse(costs);
            }
            costs.forEach(world::publish);
            costs.forEach(world::publish);

            CostReport.Sum total = world.of(sale).total();
            assertThat(total.cashOut().amount()).as("cash").isEqualByComparingTo(given.cash);
            assertThat(total.loss().amount()).as("loss").isEqualByComparingTo(given.loss);
        }
    }

    private static Case one(String words, String cash, String loss, Function<Sale, CostIncurred> cost) {
        return new Case(words, cash, loss, sale -> List.of(cost.apply(sale)));
    }

    private static Case two(String words, String cash, String loss, Function<Sale, List<CostIncurred>> costs) {
        return new Case(words, cash, loss, costs);
    }

    private static String r() {
        return unique("RMA");
    }

    private static CostIncurred paid(Sale sale, Kind kind, String amount) {
        return cost(r(), "paid", kind, Stage.DELIVERY, sale.orderNo(), sale.sku(), null, null, amount, null);
    }

    private static CostIncurred work(Sale sale, String item, int minutes) {
        return new CostIncurred(
                r(), item, Kind.LABOUR, Stage.RETURN, sale.orderNo(), null, null, null, null, minutes, null, null, AT);
    }

    private CostIncurred wrongItem(Sale sale) {
        Sale other = world.sale();
        world.product(other);
        return cost(
                r(),
                "wrong-1",
                Kind.SCRAP,
                Stage.SHIPPING,
                sale.orderNo(),
                other.sku(),
                null,
                1,
                null,
                Goods.KEPT_BY_CUSTOMER);
    }
}
