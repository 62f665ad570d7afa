package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Travels {@code unclaimed-parcel.bpmn}: parcels that come back with, without and before a word. */
@QualoopTest
@Covers("unclaimed-parcel")
class UnclaimedParcelTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RmaApi returns;

    @Autowired
    private Intake intake;

    @Autowired
    private org.springframework.jdbc.core.JdbcTemplate db;

    @LocalServerPort
    private int port;

    private ReturnSteps steps;
    private String sku;
    private String tracking;

    @BeforeEach
    void steps() {
        steps = new ReturnSteps(returns, intake, engine, jobs, port);
        sku = unique("SKU");
        tracking = unique("SF");
    }

    @Test
    void aParcelWithTheWaybillOfARequestJoinsIt() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "60.00"), "returnTrackingNo", tracking));
        steps.agree(rmaNo);
        String parcelNo = steps.parcel(tracking);

        assertThat(parcel(parcelNo).status()).isEqualTo("JOINED");
        assertThat(parcel(parcelNo).rmaNo()).isEqualTo(rmaNo);
        assertThat(steps.view(rmaNo).arrivals())
                .extracting(ReturnView.Arrival::parcelNo)
                .containsExactly(parcelNo);
        steps.assertPassed(parcelNo, "joined");
    }

    @Test
    void aParcelThatComesWhileTheRequestIsStillUnansweredIsSeenAtReceipt() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "60.00"), "returnTrackingNo", tracking));
        steps.parcel(tracking);
        steps.agree(rmaNo);
        assertThat(steps.variable(rmaNo, "arrived")).isEqualTo(true);
        String owner = steps.view(rmaNo).owner();
        steps.fire(rmaNo, "idle_receive");
        assertThat(steps.view(rmaNo).owner()).isNotEqualTo(owner);
        steps.answer(rmaNo, "messenger-send-work-notification");
        steps.assertPassed(rmaNo, "handed_receive");
    }

    @Test
    void aParcelThatComesBeforeItsRequestJoinsWhenTheRequestComes() {
        String parcelNo = steps.parcel(tracking);
        assertThat(parcel(parcelNo).status()).isEqualTo("UNCLAIMED");
        assertThat(steps.openTasks(parcelNo)).containsExactly("identifyParcel");

        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "60.00"), "returnTrackingNo", tracking));
        steps.runParcel(parcelNo);

        assertThat(parcel(parcelNo).rmaNo()).isEqualTo(rmaNo);
        assertThat(steps.openTasks(parcelNo)).isEmpty();
        steps.assertPassed(parcelNo, "parcelMatched", "joined");
    }

    @Test
    void aRequestThatLearnsItsWaybillLaterFindsItsParcelToo() {
        String parcelNo = steps.parcel(tracking);
        Map<String, Object> request = steps.request("RETURN", steps.order(sku, "60.00"));
        String rmaNo = steps.open(request);
        steps.revise(request, "returnTrackingNo", tracking);
        steps.runParcel(parcelNo);
        assertThat(parcel(parcelNo).rmaNo()).isEqualTo(rmaNo);
    }

    @Test
    void aRefusedParcelOpensAReturnOfItsOwnThatGoesStraightToReceipt() {
        String orderNo = steps.order(sku, "60.00");
        steps.ship(orderNo, tracking, sku, "L1");
        String parcelNo = steps.parcel(tracking);

        String rmaNo = parcel(parcelNo).rmaNo();
        ReturnView opened = steps.view(rmaNo);
        assertThat(opened.source()).isEqualTo("PARCEL");
        assertThat(opened.orderNo()).isEqualTo(orderNo);
        assertThat(opened.lines()).extracting(ReturnView.Line::qty).containsExactly(2);
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
        assertThat(steps.variable(rmaNo, "arrived")).isEqualTo(true);
        assertThat(steps.passed(rmaNo)).doesNotContain("confirmReturn", "announceReturn");

        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answer(rmaNo, "erp-update-stock-status");
        assertThat(steps.view(rmaNo).settlementReason()).isEqualTo("REFUSED_PARCEL");
        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");
    }

    @Test
    void aRefusedParcelOfAnOrderThatWaitsForGoodsJoinsThatReturn() {
        String orderNo = steps.order(sku, "60.00");
        steps.ship(orderNo, tracking, sku, "L1");
        String rmaNo = steps.open(steps.request("RETURN", orderNo));
        String parcelNo = steps.parcel(tracking);
        assertThat(parcel(parcelNo).rmaNo()).isEqualTo(rmaNo);
    }

    @Test
    void aShipmentThatComesLateExplainsTheParcelOnTheShelf() {
        String parcelNo = steps.parcel(tracking);
        String orderNo = steps.order(sku, "60.00");
        steps.ship(orderNo, tracking, sku, "L1");
        steps.runParcel(parcelNo);
        assertThat(steps.view(parcel(parcelNo).rmaNo()).orderNo()).isEqualTo(orderNo);
        steps.assertPassed(parcelNo, "opened");
    }

    @Test
    void aParcelWithoutAnythingIsPutOnAShelfAndIdentifiedByAPerson() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "60.00")));
        steps.agree(rmaNo);
        String parcelNo =
                steps.parcel(null, "senderHint", "王** 138****1234", "lines", List.of(fields("sku", sku, "qty", 1)));
        assertThat(returns.unclaimed(1000)).extracting(ParcelView::parcelNo).contains(parcelNo);
        assertThat(parcel(parcelNo).ageHours()).isNotNegative();

        assertThatThrownBy(() -> identify(parcelNo, "RETURN", "identifiedRma", "RMA-19990101-00001"))
                .hasMessageContaining("no open return");
        assertThat(steps.openTasks(parcelNo)).containsExactly("identifyParcel");
        identify(parcelNo, "RETURN", "identifiedRma", rmaNo);

        assertThat(parcel(parcelNo).rmaNo()).isEqualTo(rmaNo);
        assertThat(parcel(parcelNo).shelf()).isEqualTo("A-01");
        assertThat(steps.view(rmaNo).arrivals()).hasSize(1);
    }

    @Test
    void aPersonMayFindTheOrderOrNobody() {
        String orderNo = steps.order(sku, "60.00", "40.00");
        String ofOrder = steps.parcel(null, "lines", List.of(fields("sku", sku, "qty", 1)));
        assertThatThrownBy(() -> identify(ofOrder, "ORDER", "identifiedOrder", "NOT-THERE"))
                .hasMessageContaining("no order");
        identify(ofOrder, "ORDER", "identifiedOrder", orderNo);
        assertThat(steps.view(parcel(ofOrder).rmaNo()).orderNo()).isEqualTo(orderNo);

        String nobodys = steps.parcel(null);
        identify(nobodys, "NOBODY");
        assertThat(parcel(nobodys).status()).isEqualTo("WRITTEN_OFF");
        steps.assertPassed(nobodys, "writtenOff");
    }

    @Test
    void aParcelOnTheShelfForTooLongIsRemindedAndEscalated() {
        String parcelNo = steps.parcel(null);
        String process = parcel(parcelNo).processInstanceId();
        jobs.fire(process, "late_identify");
        steps.assertPassed(parcelNo, "late_identify");
        String first = steps.task(parcelNo, "identifyParcel").getAssignee();
        jobs.fire(process, "idle_identify");
        assertThat(steps.task(parcelNo, "identifyParcel").getAssignee()).isNotEqualTo(first);
        reminded(parcelNo);
        steps.assertPassed(parcelNo, "handed_identify");

        jobs.fire(process, "grace_identify");
        reminded(parcelNo);
        assertThat(steps.task(parcelNo, "identifyParcel").getAssignee()).isEqualTo("warehouse-lead");
        steps.assertPassed(parcelNo, "escalated_identify");
    }

    @Test
    void whoHasTakenAParcelFromTheShelfKeepsIt() {
        String parcelNo = steps.parcel(null);
        var task = steps.task(parcelNo, "identifyParcel");
        engine.getIdentityService().setAuthentication(task.getAssignee(), List.of());
        engine.getTaskService().claim(task.getId(), task.getAssignee());
        engine.getIdentityService().clearAuthentication();
        jobs.fire(parcel(parcelNo).processInstanceId(), "idle_identify");
        assertThat(steps.task(parcelNo, "identifyParcel").getAssignee()).isEqualTo(task.getAssignee());
        steps.assertPassed(parcelNo, "accepted_identify");
    }

    @Test
    void twoParcelsOfOneReturnBothJoinAndTheSameParcelTwiceIsOne() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "60.00"), "returnTrackingNo", tracking));
        steps.agree(rmaNo);
        String arrivalNo = unique("A");
        steps.parcel(tracking, "arrivalNo", arrivalNo);
        steps.parcel(tracking);
        assertThat(steps.view(rmaNo).arrivals()).hasSize(2);
        assertThat(steps.take(
                                "return-arrivals",
                                fields(
                                        "arrivalNo",
                                        arrivalNo,
                                        "warehouse",
                                        "HZ1",
                                        "at",
                                        "2026-11-22T09:00:00Z",
                                        "lines",
                                        List.of(),
                                        "trackingNo",
                                        tracking))
                        .duplicates())
                .isOne();
        assertThat(steps.view(rmaNo).arrivals()).hasSize(2);
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
    }

    @Test
    void aCorrectedRegistrationIsMatchedAgain() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "60.00"), "returnTrackingNo", tracking));
        String arrivalNo = unique("A");
        String parcelNo = steps.parcel(unique("TYPO"), "arrivalNo", arrivalNo);
        assertThat(parcel(parcelNo).status()).isEqualTo("UNCLAIMED");
        steps.take(
                "return-arrivals",
                fields(
                        "arrivalNo",
                        arrivalNo,
                        "warehouse",
                        "HZ1",
                        "at",
                        "2026-11-22T09:00:00Z",
                        "trackingNo",
                        tracking,
                        "lines",
                        List.of()));
        steps.runParcel(parcelNo);
        assertThat(parcel(parcelNo).rmaNo()).isEqualTo(rmaNo);
    }

    /** Everybody who is to be told is told. */
    private void reminded(String parcelNo) {
        engine.getExternalTaskService()
                .fetchAndLock(10, "parcel-test")
                .topic("messenger-send-work-notification", 60_000)
                .businessKey(parcelNo)
                .execute()
                .forEach(task -> engine.getExternalTaskService().complete(task.getId(), "parcel-test"));
        steps.runParcel(parcelNo);
    }

    private ParcelView parcel(String parcelNo) {
        return returns.parcel(parcelNo).orElseThrow();
    }

    private void identify(String parcelNo, String as, Object... more) {
        Map<String, Object> values = fields("shelf", "A-01", "identifiedAs", as);
        values.putAll(fields(more));
        steps.complete(
                parcelNo,
                "identifyParcel",
                "warehouse",
                values.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
        steps.runParcel(parcelNo);
    }

    @Test
    void aParcelThatAnotherRecordWaitsForIsHandedToIt() {
        db.update(
                "insert into reissue (reissue_no, order_no, reason, resolution, status, collect_asked, currency,"
                        + " requested_by, collection, collect_tracking_no, opened_at)"
                        + " values (?, 'O', 'WRONG_ITEM', 'RESHIP', 'SHIPPED', true, 'CNY', 'cs', 'ASKED', ?, now())",
                "RSH-" + tracking,
                tracking);
        String parcelNo = steps.parcel(tracking);
        assertThat(parcel(parcelNo).status()).isEqualTo("JOINED");
        assertThat(parcel(parcelNo).rmaNo()).isNull();
        steps.assertPassed(parcelNo, "handedOver");
        assertThat(db.queryForObject(
                        "select item_parcel_no from reissue where reissue_no = ?", String.class, "RSH-" + tracking))
                .isEqualTo(parcelNo);
    }
}
