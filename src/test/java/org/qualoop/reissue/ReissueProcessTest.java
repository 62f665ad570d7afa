package org.qualoop.reissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.reissue.ReissueSteps.body;
import static org.qualoop.reissue.ReissueSteps.line;
import static org.qualoop.reissue.ReissueSteps.packed;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qualoop.inspection.LotHolds;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Travels every node and flow of {@code reissue.bpmn}. */
@Covers("reissue")
class ReissueProcessTest extends ReissueRoom {

    @Autowired
    private KpiApi kpis;

    @Autowired
    private LotHolds holds;

    @Autowired
    private ReissueApi reissues;

    @Autowired
    private JdbcTemplate db;

    private String orderNo;
    private String no;

    private void open(String reason, boolean collect) {
        orderNo = steps.order(line(1, sku, 2, "100.00"));
        steps.ship(orderNo, List.of(packed(1, sku, 2)));
        no = steps.open(body(orderNo, reason, 1, sku, 1, collect));
    }

    private void reserve() {
        steps.answer(no, "reserveStock", "reservationNo", "RSV-1");
    }

    private void pick() {
        steps.complete(no, "pickReissue", "pickResult", "PICKED", "scans", "69" + sku + " / " + lotNo);
    }

    private void reship() {
        steps.answer(no, "reshipLine", "outboundNo", "OB-" + no);
    }

    private String leave() {
        String trackingNo = unique("SFR");
        steps.ship(
                orderNo,
                List.of(fields("orderLineNo", 1, "sku", sku, "lotNo", lotNo, "qty", 1)),
                "shipmentNo",
                "OB-" + no,
                "trackingNo",
                trackingNo,
                "shippedAt",
                Instant.now().toString());
        steps.run(no);
        return trackingNo;
    }

    private void toParcel(String reason, boolean collect) {
        open(reason, collect);
        reserve();
        pick();
        reship();
    }

    private void toCollection() {
        toParcel("WRONG_ITEM", true);
        leave();
        steps.answer(no, "tellCustomer");
    }

    private String field(String name) {
        return steps.reissue(no).get(name).asText();
    }

    @Test
    void aMissingUnitIsReservedPickedByScanSentToldAndClosedWithItsCosts() {
        open("SHORT_SHIPPED", false);
        assertThat(steps.answer(no, "reserveStock", "reservationNo", "RSV-1").get(0))
                .containsEntry("recordNo", no)
                .containsEntry("orderNo", orderNo)
                .containsEntry("sku", sku)
                .containsEntry("qty", 1);
        assertThat(steps.task(no, "pickReissue").getAssignee()).startsWith("warehouse");
        pick();
        assertThat(steps.answer(no, "reshipLine", "outboundNo", "OB-" + no).get(0))
                .containsEntry("reason", "SHORT_SHIPPED")
                .containsEntry("sku", sku);
        assertThat(field("status")).isEqualTo("RESHIPPED");
        String trackingNo = leave();

        assertThat(steps.answer(no, "tellCustomer").get(0).get("text").toString())
                .contains(orderNo, trackingNo, "已补发", "sent again");
        JsonNode closed = steps.reissue(no);
        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.get("outcome").asText()).isEqualTo("SHIPPED");
        assertThat(closed.get("trackingNo").asText()).isEqualTo(trackingNo);
        assertThat(closed.get("lines").get(0).get("units").get(0).get("lotNo").asText())
                .isEqualTo(lotNo);
        assertThat(steps.ended(no)).isTrue();
        assertThat(closed.get("ncrNo").asText()).startsWith("NCR-");
        assertThat(steps.passed(no)).doesNotContain("collectPhase", "approveStage");
        assertThat(costs()).containsExactlyInAnyOrder("FREIGHT", "MATERIAL");
    }

    /** What the ledger has booked for this reissue. */
    private List<String> costs() {
        JsonNode ledger =
                steps.as("finance").get("/api/v1/costs?order=" + orderNo).json();
        List<String> kinds = new ArrayList<>();
        ledger.get("entries").forEach(entry -> {
            if (no.equals(entry.get("recordNo").asText())) {
                kinds.add(entry.get("kind").asText());
            }
        });
        return kinds;
    }

    @Test
    void theMistakeIsBookedToItsPackerOnceAndReportedAsAnException() {
        open("WRONG_ITEM", false);

        JsonNode errors = steps.as("warehouse-lead")
                .get("/api/v1/packer-errors?from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
                .json();
        assertThat(errors).anySatisfy(one -> {
            assertThat(one.get("packer").asText()).isEqualTo("packer-" + orderNo);
            assertThat(one.get("confirmedLines").asInt()).isOne();
            assertThat(one.get("wrongLines").asInt()).isOne();
        });
        JsonNode ncr = steps.as("quality").get("/api/v1/ncrs/" + field("ncrNo")).json();
        assertThat(ncr.get("source").get("kind").asText()).isEqualTo("SHIPMENT");
        assertThat(ncr.get("defectCode").asText()).isEqualTo("WRONG_ITEM");
        for (String other : List.of("customer-service", "warehouse", "quality", "manager", "auditor", "buyer")) {
            assertThat(steps.as(other)
                            .get("/api/v1/packer-errors?from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
                            .status())
                    .as("people are judged by their lead only, not by " + other)
                    .isEqualTo(403);
        }
    }

    @Test
    void theLineCountsForWhoPackedItAndForWhoPickedIt() {
        open("WRONG_ITEM", false);
        kpis.refresh();

        assertThat(misShipped(Dimension.PACKER, "packer-" + orderNo)).isEqualByComparingTo("1");
        assertThat(misShipped(Dimension.PICKER, "picker-" + orderNo)).isEqualByComparingTo("1");
    }

    private BigDecimal misShipped(Dimension dimension, String person) {
        return kpis.measure(
                        Kpi.MIS_SHIPMENT_PPM, dimension, person, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))
                .numerator();
    }

    @Test
    void moneyInsteadOfGoodsSendsNothing() {
        orderNo = steps.order(line(1, sku, 2, "100.00"));
        no = reissues.open(
                new ReissueRequest(
                        orderNo,
                        ReissueReason.LOST,
                        List.of(new ReissueRequest.Line(1, null, 2)),
                        false,
                        null,
                        true,
                        null,
                        null),
                "customer-service");
        steps.run(no);
        assertThat(steps.answer(no, "refundUnits", "refundNo", "RF-2").get(0)).containsEntry("amount", "100.00");
        steps.answer(no, "tellCustomer");
        assertThat(field("outcome")).isEqualTo("REFUNDED");
        assertThat(steps.passed(no)).doesNotContain("sendGoods");
    }

    @Test
    void aDamagedUnitIsNoMistakeOfThePacker() {
        open("DAMAGED", false);
        assertThat(steps.passed(no)).doesNotContain("recordFault", "reportFault");
    }

    @Test
    void aboveTheLimitTheLeadApprovesAndNeverWhoeverAskedForIt() {
        orderNo = steps.order(line(1, sku, 1, "900.00"));
        no = steps.open(body(orderNo, "LOST", 1, sku, 1, false));
        assertThat(steps.tasks(no)).containsExactly("approveReissue");
        assertThat(steps.task(no, "approveReissue").getAssignee()).isEqualTo("cs-lead");
        assertThatThrownBy(() -> steps.completeAs("customer-service", no, "approveReissue", "approval", "APPROVE"))
                .isInstanceOf(RuntimeException.class);
        steps.watch(no, "approveReissue", "approveReissue");
        steps.complete(no, "approveReissue", "approval", "APPROVE");
        assertThat(field("status")).isEqualTo("APPROVED");
        assertThat(field("approvedBy")).isNotEqualTo("customer-service");
        assertThat(steps.waiting(no)).containsExactly("reserveStock");
    }

    @Test
    void aRefusedOneLetsGoOfItsUnitsAndTellsWhoeverAsked() {
        orderNo = steps.order(line(1, sku, 1, "900.00"));
        no = steps.open(body(orderNo, "LOST", 1, sku, 1, false));
        assertThatThrownBy(() -> steps.complete(no, "approveReissue", "approval", "REFUSE"))
                .hasMessageContaining("refused");
        steps.complete(no, "approveReissue", "approval", "REFUSE", "refuseReason", "已签收");
        assertThat(steps.answer(no, "tellRequester").get(0))
                .containsEntry("to", "customer-service")
                .containsEntry("text", "已签收");
        assertThat(field("status")).isEqualTo("REFUSED");
        assertThat(steps.ended(no)).isTrue();
        steps.open(body(orderNo, "LOST", 1, sku, 1, false));
    }

    @Test
    void thePickerMustScanEveryUnitOfTheRightGoodsAndNoHeldLot() {
        orderNo = steps.order(line(1, sku, 2, "100.00"));
        no = steps.open(body(orderNo, "LOST", 1, sku, 2, false));
        reserve();
        String held = steps.lot(sku);
        holds.hold(sku, held, "test", "NCR-TEST", "quality");

        assertThatThrownBy(() -> steps.complete(no, "pickReissue")).hasMessageContaining("missing");
        assertThatThrownBy(() -> steps.complete(no, "pickReissue", "pickResult", "PICKED"))
                .hasMessageContaining("missing");
        refused("69" + sku + " / " + lotNo, "1 more to scan");
        refused("69" + sku + " / " + lotNo + "\n" + sku + " / " + held, "held");
        refused("69" + sku + " / " + lotNo + "\n" + sku + " / NO-SUCH-LOT", "no such lot");
        refused("69" + sku + " / " + lotNo + "\nOTHER / " + lotNo, "not what is to be sent");
        refused("69" + sku + "\n" + sku + " / " + lotNo, "code / lot");
        refused((sku + " / " + lotNo + "\n").repeat(3), "one too many");
        assertThat(steps.tasks(no)).containsExactly("pickReissue");

        steps.complete(
                no,
                "pickReissue",
                "pickResult",
                "PICKED",
                "scans",
                "69" + sku + " / " + lotNo + "\n" + sku + "," + lotNo);
        assertThat(field("status")).isEqualTo("PICKED");
        JsonNode trace = steps.as("quality")
                .get("/api/v1/lots/" + lotNo + "/trace?sku=" + sku)
                .json();
        assertThat(trace.get("reissues").get(0).get("reissueNo").asText()).isEqualTo(no);
    }

    private void refused(String scans, String why) {
        Http.Answer answer = steps.as("warehouse")
                .post(
                        "/api/v1/tasks/" + steps.task(no, "pickReissue").getId() + "/complete",
                        fields("pickResult", "PICKED", "scans", scans));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("pointer").asText()).isEqualTo("/scans");
        assertThat(answer.text()).contains(why);
    }

    @Test
    void theWrongPersonMayNotPick() {
        open("LOST", false);
        reserve();
        Http.Answer answer = steps.as("finance")
                .post(
                        "/api/v1/tasks/" + steps.task(no, "pickReissue").getId() + "/complete",
                        fields("pickResult", "NOT_FOUND"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void withoutStockThePersonMayWaitAndStockIsAskedForAgain() {
        open("LOST", false);
        steps.refuse(no, "reserveStock", "OUT_OF_STOCK");
        assertThat(steps.tasks(no)).containsExactly("decideShortage");
        steps.watch(no, "shortage", "decideShortage");
        steps.complete(no, "decideShortage", "shortage", "WAIT");
        steps.fire(no, "restock");
        reserve();
        assertThat(steps.tasks(no)).containsExactly("pickReissue");
        steps.watch(no, "pick", "pickReissue");
    }

    @Test
    void orTakeAnotherSkuThatMustBeKnown() {
        open("LOST", false);
        String other = steps.sku("25.00");
        steps.refuse(no, "reserveStock", "OUT_OF_STOCK");
        assertThatThrownBy(() -> steps.complete(no, "decideShortage", "shortage", "OTHER_SKU", "otherSku", "NEVER"))
                .hasMessageContaining("no SKU");
        assertThatThrownBy(() -> steps.complete(
                        no, "decideShortage", "shortage", "OTHER_SKU", "otherSku", other, "otherLine", 9))
                .hasMessageContaining("no such line");
        steps.complete(no, "decideShortage", "shortage", "OTHER_SKU", "otherSku", other);
        assertThat(steps.answer(no, "reserveStock", "reservationNo", "RSV-2").get(0))
                .containsEntry("sku", other);
    }

    @Test
    void orGiveTheMoneyBackInsteadForWhatWasReallyPaid() {
        open("SHORT_SHIPPED", false);
        reserve();
        steps.complete(no, "pickReissue", "pickResult", "NOT_FOUND");
        steps.complete(no, "decideShortage", "shortage", "REFUND");
        assertThat(steps.answer(no, "releaseStock").get(0)).containsEntry("qty", "0");
        assertThat(steps.answer(no, "refundUnits", "refundNo", "RF-1").get(0))
                .containsEntry("amount", "50.00")
                .containsEntry("orderNo", orderNo);
        assertThat(steps.answer(no, "tellCustomer").get(0).get("text").toString())
                .contains("50", "退还");
        assertThat(field("outcome")).isEqualTo("REFUNDED");
        assertThat(field("refundNo")).isEqualTo("RF-1");
        assertThat(costs()).contains("REFUND").doesNotContain("FREIGHT");
        assertThat(steps.post(body(orderNo, "SHORT_SHIPPED", 1, sku, 1, false), unique("K"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void orCancelItAndTheUnitsMayBeAskedForAgain() {
        open("LOST", true);
        steps.refuse(no, "reserveStock", "OUT_OF_STOCK");
        steps.complete(no, "decideShortage", "shortage", "CANCEL", "cancelReason", "顾客不要了");
        assertThat(steps.answer(no, "tellCustomer").get(0).get("text").toString())
                .contains("取消");
        assertThat(field("status")).isEqualTo("CLOSED");
        assertThat(field("outcome")).isEqualTo("CANCELLED");
        steps.open(body(orderNo, "LOST", 1, sku, 1, false));
    }

    @Test
    void aWarehouseThatRefusesToSendSendsNothingTwiceWhenAskedAgain() {
        String second = steps.sku("10.00");
        String secondLot = steps.lot(second);
        orderNo = steps.order(line(1, sku, 1, "50.00"), line(2, second, 1, "30.00"));
        no = steps.open(fields(
                "orderNo",
                orderNo,
                "reason",
                "LOST",
                "lines",
                List.of(
                        fields("orderLineNo", 1, "sku", sku, "qty", 1),
                        fields("orderLineNo", 2, "sku", second, "qty", 1)),
                "collectWrongItem",
                false));
        reserve();
        reserve();
        String scans = sku + " / " + lotNo + "\n" + second + " / " + secondLot;
        steps.complete(no, "pickReissue", "pickResult", "PICKED", "scans", scans);
        reship();
        steps.refuse(no, "reshipLine", "RESHIP_REFUSED");
        steps.complete(no, "decideShortage", "shortage", "WAIT");
        steps.fire(no, "restock");
        steps.complete(no, "pickReissue", "pickResult", "PICKED", "scans", second + " / " + secondLot);
        assertThat(steps.answer(no, "reshipLine", "outboundNo", "OB2-" + no))
                .singleElement()
                .satisfies(sent -> assertThat(sent).containsEntry("sku", second));
        leave();
        assertThat(steps.waiting(no)).containsExactly("tellCustomer");
    }

    @Test
    void aParcelThatLeftBeforeTheStepWaitsIsFound() {
        open("LOST", false);
        reserve();
        pick();
        leave();
        reship();
        assertThat(steps.passed(no)).contains("goodsSent");
        assertThat(steps.waiting(no)).containsExactly("tellCustomer");
    }

    @Test
    void aParcelThatDoesNotLeaveInTimeIsAskedForAndMayLeaveMeanwhile() {
        toParcel("LOST", false);
        steps.fire(no, "notShipped");
        assertThat(steps.task(no, "chaseReissue").getAssignee()).isEqualTo("warehouse-lead");
        steps.watch(no, "chase", "chaseReissue");
        leave();
        assertThat(steps.passed(no)).contains("shippedMeanwhile", "goodsLeft");
        assertThat(steps.tasks(no)).isEmpty();
    }

    @Test
    void orTheWarehouseKnowsItsWaybillAndTheFactIsLinkedWhenItComes() {
        toParcel("LOST", false);
        steps.fire(no, "notShipped");
        steps.complete(no, "chaseReissue", "chase", "WAIT");
        steps.fire(no, "notShipped");
        steps.complete(no, "chaseReissue", "chase", "SHIPPED", "reissueTrackingNo", "SF-HAND-" + no);
        assertThat(steps.answer(no, "tellCustomer").get(0).get("text").toString())
                .contains("SF-HAND-" + no);
        assertThat(field("status")).isEqualTo("CLOSED");
        String shipment = steps.ship(orderNo, List.of(packed(1, sku, 1)), "trackingNo", "SF-HAND-" + no);
        assertThat(field("shipmentNo")).isEqualTo(shipment);
    }

    @Test
    void orItCannotLeaveAndThePersonDecidesAnew() {
        toParcel("LOST", false);
        steps.fire(no, "notShipped");
        steps.complete(no, "chaseReissue", "chase", "GIVE_UP");
        assertThat(steps.tasks(no)).containsExactly("decideShortage");
    }

    @Test
    void aShipmentThatIsDeliveredTwiceMovesTheReissueOnce() {
        toParcel("LOST", false);
        Map<String, Object> parcel = fields(
                "shipmentNo",
                "OB-" + no,
                "orderNo",
                orderNo,
                "warehouse",
                "HZ1",
                "shippedAt",
                Instant.now().toString(),
                "carrier",
                "SF",
                "trackingNo",
                unique("SF"),
                "packer",
                "p",
                "lines",
                List.of(packed(1, sku, 1)));
        steps.take("shipments", parcel);
        steps.take("shipments", parcel);
        steps.run(no);
        assertThat(steps.waiting(no)).containsExactly("tellCustomer");
    }

    @Test
    void theWrongItemIsCollectedAndItsArrivalPutsItBackIntoStock() {
        toCollection();
        String waybill = unique("SFC");
        assertThat(steps.answer(no, "collectItem", "collectTrackingNo", waybill).get(0))
                .containsEntry("orderNo", orderNo);
        String parcel = arrives(waybill);
        assertThat(field("collection")).isEqualTo("ARRIVED");
        assertThat(steps.answer(no, "bookItem").get(0))
                .containsEntry("sku", sku)
                .containsEntry("lotNo", lotNo)
                .containsEntry("qty", 1)
                .containsEntry("status", "PENDING_QC");
        assertThat(field("status")).isEqualTo("CLOSED");
        assertThat(costs()).containsExactlyInAnyOrder("FREIGHT", "FREIGHT", "MATERIAL");
        assertThat(db.queryForObject("select status from rma_arrival where arrival_no = ?", String.class, parcel))
                .isEqualTo("JOINED");
    }

    private String arrives(String waybill) {
        String arrivalNo = unique("A");
        steps.take(
                "return-arrivals",
                fields(
                        "arrivalNo",
                        arrivalNo,
                        "warehouse",
                        "HZ1",
                        "at",
                        "2026-11-25T08:00:00Z",
                        "trackingNo",
                        waybill,
                        "lines",
                        List.of(fields("sku", sku, "lotNo", lotNo, "qty", 1))));
        String process = db.queryForObject(
                "select process_instance_id from rma_arrival where arrival_no = ?", String.class, arrivalNo);
        jobs.run(process);
        steps.run(no);
        return arrivalNo;
    }

    @Test
    void aWrongItemThatCameBeforeItWasAwaitedIsTakenFromTheShelf() {
        toCollection();
        String waybill = unique("SFC");
        arrives(waybill);
        steps.answer(no, "collectItem", "collectTrackingNo", waybill);
        assertThat(steps.passed(no)).contains("itemHere").doesNotContain("untilItem");
        assertThat(steps.waiting(no)).containsExactly("bookItem");
    }

    @Test
    void aWrongItemThatIsLateIsChasedAndMayArriveMeanwhile() {
        toCollection();
        String waybill = unique("SFC");
        steps.answer(no, "collectItem", "collectTrackingNo", waybill);
        steps.fire(no, "itemLate");
        steps.watch(no, "collection", "chaseCollection");
        steps.complete(no, "chaseCollection", "collectionChoice", "WAIT");
        steps.fire(no, "itemLate");
        arrives(waybill);
        assertThat(steps.passed(no)).contains("arrivedMeanwhile");
        assertThat(steps.waiting(no)).containsExactly("bookItem");
    }

    @Test
    void aRefusedCollectionIsAskedForAgainOrGivenUp() {
        toCollection();
        steps.refuse(no, "collectItem", "COLLECT_REFUSED");
        assertThat(field("collection")).isEqualTo("REFUSED");
        steps.fire(no, "itemLate");
        steps.complete(no, "chaseCollection", "collectionChoice", "AGAIN");
        steps.answer(no, "collectItem", "collectTrackingNo", unique("SFC"));
        assertThat(field("collection")).isEqualTo("ASKED");
        steps.fire(no, "itemLate");
        steps.complete(no, "chaseCollection", "collectionChoice", "GIVE_UP");
        assertThat(field("collection")).isEqualTo("LEFT");
        assertThat(field("status")).isEqualTo("CLOSED");
    }

    @Test
    void aWrongItemWorthLessThanTheFreightStaysWithTheCustomer() {
        String cheap = steps.sku("3.00");
        toParcelOf(cheap);
        leave();
        steps.answer(no, "tellCustomer");
        assertThat(field("status")).isEqualTo("CLOSED");
        assertThat(field("collection")).isEqualTo("NONE");
    }

    private void toParcelOf(String wrong) {
        orderNo = steps.order(line(1, sku, 1, "50.00"));
        steps.ship(orderNo, List.of(packed(1, sku, 1)));
        Map<String, Object> body = body(orderNo, "WRONG_ITEM", 1, sku, 1, true);
        body.put("wrongSku", wrong);
        no = steps.open(body);
        reserve();
        pick();
        reship();
    }

    private void toRefund() {
        open("LOST", false);
        steps.refuse(no, "reserveStock", "OUT_OF_STOCK");
        steps.complete(no, "decideShortage", "shortage", "REFUND");
    }

    @Test
    void aRefusedRefundIsTriedAgainOrPaidByHand() {
        toRefund();
        steps.refuse(no, "refundUnits", "REFUND_REFUSED");
        assertThat(steps.task(no, "settleReissueRefund").getAssignee()).isEqualTo("finance");
        steps.watch(no, "refund", "settleReissueRefund");
        steps.complete(no, "settleReissueRefund", "paymentChoice", "RETRY");
        steps.refuse(no, "refundUnits", "REFUND_REFUSED");
        steps.complete(no, "settleReissueRefund", "paymentChoice", "PAID_BY_HAND", "paymentRef", "BANK-7");
        assertThat(field("refundNo")).isEqualTo("BANK-7");
        assertThat(field("outcome")).isEqualTo("REFUNDED");
    }

    @Test
    void orGivenUpWithAReason() {
        toRefund();
        steps.refuse(no, "refundUnits", "REFUND_REFUSED");
        steps.complete(no, "settleReissueRefund", "paymentChoice", "GIVE_UP", "giveUpReason", "顾客放弃");
        steps.answer(no, "tellCustomer");
        assertThat(field("outcome")).isEqualTo("CANCELLED");
    }

    @Test
    void linesThatHaveTheirReservationKeepItWhileTheOthersAreTriedAgain() {
        String second = steps.sku("10.00");
        orderNo = steps.order(line(1, sku, 1, "50.00"), line(2, second, 1, "30.00"));
        no = steps.open(fields(
                "orderNo",
                orderNo,
                "reason",
                "LOST",
                "lines",
                List.of(
                        fields("orderLineNo", 1, "sku", sku, "qty", 1),
                        fields("orderLineNo", 2, "sku", second, "qty", 1)),
                "collectWrongItem",
                false));
        reserve();
        steps.refuse(no, "reserveStock", "OUT_OF_STOCK");
        steps.complete(no, "decideShortage", "shortage", "WAIT");
        steps.fire(no, "restock");
        assertThat(steps.answer(no, "reserveStock", "reservationNo", "RSV-2"))
                .singleElement()
                .satisfies(asked -> assertThat(asked).containsEntry("sku", second));
        assertThat(steps.tasks(no)).containsExactly("pickReissue");
    }

    @Test
    void whereNothingWasPaidNothingIsGivenBack() {
        orderNo = steps.order(line(1, sku, 1, "0.00"));
        no = steps.open(body(orderNo, "LOST", 1, sku, 1, false));
        steps.refuse(no, "reserveStock", "OUT_OF_STOCK");
        steps.complete(no, "decideShortage", "shortage", "REFUND");
        assertThat(steps.passed(no)).contains("nothingDue");
        steps.answer(no, "tellCustomer");
        assertThat(field("outcome")).isEqualTo("NOTHING_DUE");
    }
}
