package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A closed month never changes: every fact that comes late counts in an open one and names the line that it corrects. */
@QualoopTest
class MonthCloseTest {

    /** Long before anything that other tests book, and each test's own. */
    private static final AtomicInteger MONTH = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private CostWorld world;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private Timeline timeline;

    @Test
    void aBillForAClosedMonthCorrectsInAnOpenOne() {
        YearMonth month = next();
        Sale sale = world.sold();
        String rma = unique("RMA");
        world.publish(freight(rma, sale, month));
        JsonNode closed = close(month);
        String before = lines(month);

        world.charge(unique("CH"), "RETURN_FREIGHT", "15.90", sale.orderNo(), null);

        assertThat(lines(month)).isEqualTo(before);
        CostReport all = world.of(sale);
        assertThat(all.total().cashOut().amount()).isEqualByComparingTo("15.90");
        CostLine first = all.entries().get(0);
        assertThat(all.entries()).hasSize(3);
        assertThat(all.entries().subList(1, 3)).allSatisfy(line -> {
            assertThat(monthOf(line.at())).isEqualTo(YearMonth.now(ZoneOffset.UTC));
            assertThat(line.factAt()).isEqualTo(first.at());
        });
        assertThat(all.entries()).anyMatch(line -> Long.valueOf(first.id()).equals(line.reverses()));
        assertThat(all.entries()).anyMatch(line -> Long.valueOf(first.id()).equals(line.corrects()));
        assertThat(find(month)).isEqualTo(closed);

        world.charge(unique("CH"), "RETURN_FREIGHT", "99.00", sale.orderNo(), null);
        assertThat(find(month)).as("still").isEqualTo(closed);
    }

    @Test
    void aChargeWithoutRecordAndARecordOfAClosedMonthCountNow() {
        YearMonth month = next();
        Sale sale = world.sold();
        world.publish(paid(unique("RMA"), sale, "20.00", month));
        close(month);
        String before = lines(month);

        world.publish(paid(unique("RMA"), sale, "30.00", month));

        assertThat(lines(month)).isEqualTo(before);
        assertThat(world.of(sale).total().loss().amount()).isEqualByComparingTo("50.00");
        assertThat(world.of(sale).entries().get(1)).satisfies(line -> {
            assertThat(monthOf(line.at())).isEqualTo(YearMonth.now(ZoneOffset.UTC));
            assertThat(monthOf(line.factAt())).isEqualTo(month);
            assertThat(line.corrects()).isNull();
        });
    }

    @Test
    void aLiabilityDecidedAfterClosingMovesTheSharesInAnOpenMonth() {
        YearMonth month = next();
        String ncr = world.ncr();
        world.publish(new CostIncurred(
                ncr,
                "bill",
                Kind.COMPENSATION,
                Stage.COMPLAINT,
                null,
                null,
                null,
                null,
                null,
                null,
                Money.cny("100.00"),
                null,
                at(month)));
        world.decide(ncr, List.of(new Liability("COMPANY", new BigDecimal(100))));
        close(month);
        String parties = parties(month);

        world.decide(ncr, List.of(new Liability("SUPPLIER", new BigDecimal(100))));

        assertThat(parties(month)).isEqualTo(parties);
        assertThat(find(month).get("intact").asBoolean()).isTrue();
        assertThat(world.report(EntryFilter.ofEvent(ncr), "party").sums())
                .filteredOn(sum -> sum.key() != null)
                .extracting(sum -> sum.key() + " " + sum.loss().amount())
                .containsExactlyInAnyOrder("COMPANY 0.00", "SUPPLIER 100.00");
    }

    @Test
    void whatIsSettledLaterAndWhatIsFoundLaterLeavesTheMonthAlone() {
        YearMonth month = next();
        Sale sale = world.sale();
        world.publish(paid(unique("RMA"), sale, "40.00", month));
        close(month);
        String before = lines(month);

        world.ordered(sale);
        world.shipped(sale);
        world.received(sale);
        world.publish(new CostIncurred(
                unique("CLM"),
                "settlement-1",
                Kind.CLAIM,
                Stage.RETURN,
                sale.orderNo(),
                null,
                null,
                sale.supplier(),
                null,
                null,
                Money.cny("-25.00"),
                null,
                Instant.now()));

        assertThat(lines(month)).isEqualTo(before);
        assertThat(find(month).get("intact").asBoolean()).isTrue();
        CostReport net = world.report(EntryFilter.between(null, null).about(null, null, sale.supplier()), null);
        assertThat(net.total().loss().amount()).isEqualByComparingTo("15.00");
    }

    @Test
    void aMonthIsRefusedWithEveryReason() {
        YearMonth early = next();
        YearMonth late = next();
        Sale sale = world.sale();
        world.publish(paid(unique("RMA"), sale, "1.00", early));
        String rma = unique("RMA");
        world.publish(new CostIncurred(
                rma,
                "bill",
                Kind.COMPENSATION,
                Stage.RETURN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at(late)));

        Http.Answer refused = as("finance").post("/api/v1/costs/months/" + late + "/close", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("An earlier month is still open: " + early, "Not valued yet", rma);
        assertThat(as("finance")
                        .post("/api/v1/costs/months/" + YearMonth.now(ZoneOffset.UTC) + "/close", Map.of())
                        .text())
                .contains("not over yet");
        assertThat(as("finance")
                        .post("/api/v1/costs/months/soon/close", Map.of())
                        .status())
                .isEqualTo(400);

        close(early);
        long line =
                world.report(EntryFilter.ofRecord(rma), null).entries().get(0).id();
        String path = "/api/v1/costs/" + line + "/value";
        assertThat(as("buyer").post(path, Map.of("amount", 5, "reason", "x")).status())
                .isEqualTo(403);
        assertThat(as("finance").post(path, Map.of("amount", -5, "reason", "x")).status())
                .isEqualTo(400);
        assertThat(as("finance")
                        .post(path, Map.of("amount", 12.5, "reason", "发票"))
                        .status())
                .isEqualTo(200);
        assertThat(as("finance")
                        .post(path, Map.of("amount", 13, "reason", "again"))
                        .status())
                .isEqualTo(409);
        assertThat(close(late).at("/totals/0/loss/amount").asText()).isEqualTo("12.50");
        assertThat(as("finance")
                        .post("/api/v1/costs/months/" + late + "/close", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void onlyFinanceClosesAndOnlyItsLeadOpensAgain() {
        YearMonth month = next();
        world.publish(paid(unique("RMA"), world.sale(), "1.00", month));
        String path = "/api/v1/costs/months/" + month;
        for (String user : List.of("quality", "buyer", "manager", "auditor", "inspector")) {
            assertThat(as(user).post(path + "/close", Map.of()).status())
                    .as(user)
                    .isEqualTo(403);
        }
        close(month);
        for (String user : List.of("finance", "quality", "buyer", "auditor", "inspector")) {
            assertThat(as(user).post(path + "/reopen", Map.of("reason", "x")).status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(as("manager").post(path + "/reopen", Map.of()).status()).isEqualTo(400);
        JsonNode open =
                as("manager").post(path + "/reopen", Map.of("reason", "账单漏了")).json();
        assertThat(open.get("status").asText()).isEqualTo("OPEN");
        assertThat(open.at("/reopened/0/reason").asText()).isEqualTo("账单漏了");
        assertThat(as("manager").post(path + "/reopen", Map.of("reason", "x")).status())
                .isEqualTo(409);
        close(month);
        assertThat(as("inspector").get("/api/v1/costs/months").status()).isEqualTo(403);
        assertThat(timeline.of("CLOSE-" + month))
                .extracting(Timeline.Entry::code, Timeline.Entry::actor)
                .containsExactly(
                        tuple("cost.monthClosed", "finance"),
                        tuple("cost.monthReopened", "manager"),
                        tuple("cost.monthClosed", "finance"));
    }

    @Test
    void aLineChangedBehindTheApplicationsBackIsSeen() {
        YearMonth month = next();
        String rma = unique("RMA");
        world.publish(paid(rma, world.sale(), "7.00", month));
        close(month);
        rows.update("update cost_entry set loss = 8 where record_no = ?", rma);
        assertThat(find(month).get("intact").asBoolean()).isFalse();
        rows.update("update cost_entry set loss = 7 where record_no = ?", rma);
        assertThat(find(month).get("intact").asBoolean()).isTrue();
    }

    /** Closed months come one after the other. */
    private static YearMonth next() {
        return YearMonth.of(2001, 1).plusMonths(MONTH.getAndIncrement());
    }

    private static Instant at(YearMonth month) {
        return month.atDay(20).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static CostIncurred freight(String rma, Sale sale, YearMonth month) {
        return new CostIncurred(
                rma,
                "return-freight",
                Kind.FREIGHT,
                Stage.RETURN,
                sale.orderNo(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at(month));
    }

    private static CostIncurred paid(String rma, Sale sale, String amount, YearMonth month) {
        return new CostIncurred(
                rma,
                "paid",
                Kind.COMPENSATION,
                Stage.RETURN,
                sale.orderNo(),
                sale.sku(),
                null,
                null,
                null,
                null,
                Money.cny(amount),
                Goods.KEPT_BY_CUSTOMER,
                at(month));
    }

    private JsonNode close(YearMonth month) {
        Http.Answer answer = as("finance").post("/api/v1/costs/months/" + month + "/close", Map.of("note", "月结"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("intact").asBoolean()).isTrue();
        return answer.json();
    }

    private JsonNode find(YearMonth month) {
        return as("auditor").get("/api/v1/costs/months/" + month).json();
    }

    private String lines(YearMonth month) {
        return as("auditor").get("/api/v1/costs?" + period(month)).text();
    }

    private String parties(YearMonth month) {
        return as("auditor")
                .get("/api/v1/costs?by=party&" + period(month))
                .json()
                .get("sums")
                .toString();
    }

    private static String period(YearMonth month) {
        return "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
