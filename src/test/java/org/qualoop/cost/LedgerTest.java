package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.cost;
import static org.qualoop.cost.CostWorld.refund;
import static org.qualoop.cost.CostWorld.standing;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class LedgerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CostWorld world;

    @Test
    void anItemIsBookedOnceWhateverIsSaidLater() {
        Sale sale = world.sold();
        String rma = unique("RMA");

        world.publish(refund(rma, sale, "113.00", Goods.SCRAPPED));
        world.publish(refund(rma, sale, "50.00", Goods.SOLD_AGAIN));

        assertThat(world.of(sale).entries()).singleElement().satisfies(line -> {
            assertThat(line.cashOut().amount()).isEqualByComparingTo("113.00");
            assertThat(line.category()).isEqualTo(Category.EXTERNAL_FAILURE);
            assertThat(line.lotNo()).isEqualTo(sale.lotNo());
            assertThat(line.supplierCode()).isEqualTo(sale.supplier());
            assertThat(line.eventNo()).isEqualTo(rma);
        });
    }

    @Test
    void lotAndSupplierThatComeLateCorrectTheLedgerByReversal() {
        Sale sale = world.sale();
        world.product(sale);
        world.ordered(sale);
        world.publish(refund(unique("RMA"), sale, "113.00", Goods.SCRAPPED));
        assertThat(standing(world.of(sale))).singleElement().satisfies(line -> assertThat(line.lotNo())
                .isNull());

        world.shipped(sale);
        world.received(sale);

        CostReport report = world.of(sale);
        assertThat(standing(report)).singleElement().satisfies(line -> {
            assertThat(line.lotNo()).isEqualTo(sale.lotNo());
            assertThat(line.supplierCode()).isEqualTo(sale.supplier());
        });
        assertThat(report.total().loss().amount()).isEqualByComparingTo("100.00");
        assertThat(report.entries()).hasSize(5);
        assertThat(report.entries().stream().filter(line -> line.reverses() != null))
                .hasSize(2);
    }

    @Test
    void aPriceThatComesLateIsBookedThen() {
        Sale sale = world.sale();
        world.publish(scrapOfStock(sale, 3));
        assertThat(world.report(lot(sale), null).entries().get(0).basis()).isEqualTo(Basis.UNPRICED);

        world.product(sale);

        assertThat(world.report(lot(sale), null).total().loss().amount()).isEqualByComparingTo("120.00");
    }

    @Test
    void theBillTakesTheEstimatesPlace() {
        Sale sale = world.sold();
        String rma = unique("RMA");
        world.publish(
                cost(rma, "return-freight", Kind.FREIGHT, Stage.RETURN, sale.orderNo(), null, null, null, null, null));
        assertThat(world.of(sale).total().cashOut().amount()).isEqualByComparingTo("8.48");

        String charge = unique("CH");
        world.charge(charge, "RETURN_FREIGHT", "15.90", sale.orderNo(), null);

        CostReport report = world.of(sale);
        assertThat(report.total().cashOut().amount()).isEqualByComparingTo("15.90");
        assertThat(report.total().loss().amount()).isEqualByComparingTo("15.00");
        assertThat(standing(report)).singleElement().satisfies(line -> {
            assertThat(line.recordNo()).isEqualTo(rma);
            assertThat(line.chargeNo()).isEqualTo(charge);
            assertThat(line.basis()).isEqualTo(Basis.CHARGE);
        });

        world.charge(charge, "RETURN_FREIGHT", "21.20", sale.orderNo(), null);
        assertThat(world.of(sale).total().loss().amount()).isEqualByComparingTo("20.00");
    }

    @Test
    void aBillThatCameFirstStandsAloneUntilItsRecordComes() {
        Sale sale = world.sold();
        String charge = unique("CH");
        world.charge(charge, "REFUND", "169.50", sale.orderNo(), null);
        assertThat(standing(world.of(sale))).singleElement().satisfies(line -> {
            assertThat(line.recordNo()).isEqualTo(charge);
            assertThat(line.loss().amount()).isEqualByComparingTo("150.00");
        });

        String rma = unique("RMA");
        CostIncurred first = refund(rma, sale, "113.00", Goods.SCRAPPED);
        world.publish(
                first,
                cost(
                        rma,
                        "refund-2",
                        Kind.REFUND,
                        Stage.RETURN,
                        sale.orderNo(),
                        sale.sku(),
                        null,
                        1,
                        "56.50",
                        Goods.SOLD_AGAIN));

        CostReport report = world.of(sale);
        assertThat(standing(report))
                .extracting(line -> line.item() + " " + line.cashOut().amount() + " "
                        + line.loss().amount())
                .containsExactlyInAnyOrder("refund-1 113.00 100.00", "refund-2 56.50 0.00");
        assertThat(report.total().cashOut().amount()).isEqualByComparingTo("169.50");
    }

    @Test
    void twoRefundsOfAnOrderAreEachBilledOnce() {
        Sale sale = world.sold();
        String large = unique("RMA");
        String small = unique("RMA");
        world.publish(refund(large, sale, "113.00", Goods.SCRAPPED));
        world.publish(refund(small, sale, "20.00", Goods.KEPT_BY_CUSTOMER));

        world.charge(unique("CH"), "REFUND", "20.00", sale.orderNo(), null);
        assertThat(world.of(sale).total().cashOut().amount()).isEqualByComparingTo("133.00");
        world.charge(unique("CH"), "REFUND", "112.00", sale.orderNo(), null);

        assertThat(world.of(sale).total().cashOut().amount()).isEqualByComparingTo("132.00");
        assertThat(standing(world.of(sale))).allMatch(line -> line.basis() == Basis.CHARGE);
    }

    @Test
    void sendingAParcelIsNoFailure() {
        Sale sale = world.sold();
        world.charge(unique("CH"), "FREIGHT", "12.00", null, sale.trackingNo());
        assertThat(world.of(sale).entries()).isEmpty();

        world.publish(cost(
                unique("RSH"), "freight", Kind.FREIGHT, Stage.DELIVERY, sale.orderNo(), null, null, null, null, null));

        assertThat(world.of(sale).total().loss().amount())
                .as("the first parcel's bill is not the second one's")
                .isEqualByComparingTo("8.00");
    }

    @Test
    void aPenaltyWithoutRecordIsACostOfItsOrdersLot() {
        Sale sale = world.sold();

        world.charge(unique("CH"), "PENALTY", "50.00", null, sale.trackingNo());

        assertThat(standing(world.of(sale))).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.PENALTY);
            assertThat(line.loss().amount()).isEqualByComparingTo("50.00");
            assertThat(line.supplierCode()).isEqualTo(sale.supplier());
        });
    }

    @Test
    void categoriesFollowThePafModel() {
        Sale sale = world.sold();
        world.publish(
                labour(unique("INS"), sale, Stage.INBOUND), labour(unique("SQ"), sale, Stage.SUPPLIER),
                labour(unique("NCR"), sale, Stage.INBOUND), labour(unique("NCR"), sale, Stage.COMPLAINT));

        assertThat(world.of(sale).entries())
                .extracting(CostLine::category)
                .containsExactly(
                        Category.APPRAISAL, Category.PREVENTION, Category.INTERNAL_FAILURE, Category.EXTERNAL_FAILURE);
    }

    private static CostIncurred labour(String record, Sale sale, Stage stage) {
        return new CostIncurred(
                record,
                "labour-quality",
                Kind.LABOUR,
                stage,
                sale.orderNo(),
                null,
                null,
                null,
                null,
                10,
                null,
                null,
                CostWorld.AT);
    }

    private static CostIncurred scrapOfStock(Sale sale, int qty) {
        return cost(
                unique("NCR"),
                "stock",
                Kind.SCRAP,
                Stage.WAREHOUSE,
                null,
                sale.sku(),
                sale.lotNo(),
                qty,
                null,
                Goods.SCRAPPED);
    }

    private static org.qualoop.cost.data.EntryFilter lot(Sale sale) {
        return org.qualoop.cost.data.EntryFilter.ofLot(sale.sku(), sale.lotNo());
    }

    @Test
    void theStockOfALotIsLostOnceHoweverManyRecordsScrapIt() {
        Sale sale = world.sold();
        world.publish(scrapOfStock(sale, 9_990));
        world.publish(scrapOfStock(sale, 30));

        assertThat(world.report(lot(sale), null).total().loss().amount())
                .as("10 000 received, 2 shipped: 9 998 units at 40.00")
                .isEqualByComparingTo("399920.00");
    }

    @Test
    void theFigureCostOfQualityIsTheLedgerByCategory() {
        Sale sale = world.sold();
        world.publish(scrapOfStock(sale, 1), refund(unique("RMA"), sale, "113.00", Goods.SCRAPPED));

        JsonNode figure = Http.as("quality", port)
                .get("/api/v1/kpis?from=2026-10-01&to=2026-10-31&filter=supplier:" + sale.supplier())
                .json()
                .get("costOfQuality");

        assertThat(figure).as("part of the answer").isNotNull();
        assertThat(figure.at("/byCategory").findValuesAsText("key")).contains("EXTERNAL_FAILURE", "INTERNAL_FAILURE");
    }
}
