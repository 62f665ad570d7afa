package org.qualoop.reissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.reissue.ReissueSteps.body;
import static org.qualoop.reissue.ReissueSteps.line;
import static org.qualoop.reissue.ReissueSteps.packed;
import static org.qualoop.reissue.ReissueSteps.scan;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http;

/** Travels every node and flow of {@code mis-shipment.bpmn}, and the facts that lead to its decision. */
@Covers("mis-shipment")
class MisShipmentProcessTest extends ReissueRoom {

    private String orderNo;
    private String no;

    private JsonNode facts() {
        Http.Answer answer = steps.as("customer-service").get("/api/v1/orders/" + orderNo + "/shipment-facts");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void shortParcel() {
        orderNo = steps.order(line(1, sku, 2, "100.00"));
        steps.ship(
                orderNo,
                List.of(packed(1, sku, 2)),
                "weightGrams",
                520,
                "expectedWeightGrams",
                1000,
                "videoUrl",
                "https://video.example.com/v1.mp4",
                "scans",
                List.of(scan("BOX", "2026-11-21T07:00:00Z"), scan("69" + sku, "2026-11-21T07:00:12Z")));
    }

    @Test
    void fromAnOrderNumberToTheFactsOnOneScreen() {
        shortParcel();
        JsonNode facts = facts();
        assertThat(facts.get("lines").get(0).get("ordered").asInt()).isEqualTo(2);
        assertThat(facts.get("lines").get(0).get("missing").asInt()).isOne();
        assertThat(facts.get("suggested").get(0).get("qty").asInt()).isOne();
        assertThat(facts.get("strangers").get(0).get("sku").asText()).isEqualTo("BOX");
        JsonNode parcel = facts.get("parcels").get(0);
        assertThat(parcel.get("packer").asText()).isEqualTo("packer-" + orderNo);
        assertThat(parcel.get("weightDeltaGrams").decimalValue()).isEqualByComparingTo("-480");
        assertThat(parcel.get("scans").get(1).get("sku").asText()).isEqualTo(sku);
        assertThat(parcel.get("scans").get(1).get("videoUrl").asText())
                .isEqualTo("https://video.example.com/v1.mp4#t=12");
        assertThat(facts.get("verdict").get("verdict").asText()).isEqualTo("WRONG_ITEM");
        assertThat(facts.get("verdict").get("reasons")).hasSizeGreaterThan(1);
        assertThat(facts.toString()).doesNotContain("13800001234");
        assertThat(steps.as("customer-service")
                        .get("/api/v1/orders/" + unique("NO") + "/shipment-facts")
                        .status())
                .isEqualTo(404);
        assertThat(steps.as("integrator")
                        .get("/api/v1/orders/" + orderNo + "/shipment-facts")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatTheFactsSuggest() {
        orderNo = steps.order(line(1, sku, 1, "50.00"));
        assertThat(verdict()).isEqualTo("UNCLEAR");
        steps.ship(
                orderNo,
                List.of(packed(1, sku, 1)),
                "weightGrams",
                990,
                "expectedWeightGrams",
                1000,
                "scans",
                List.of(scan(sku, "2026-11-21T07:00:00Z")));
        assertThat(verdict()).isEqualTo("NOT_SUPPORTED");

        orderNo = steps.order(line(1, sku, 2, "50.00"));
        steps.ship(orderNo, List.of(packed(1, sku, 1)));
        assertThat(verdict()).isEqualTo("SHORT_SHIPPED");
        assertThat(facts().get("suggested").get(0).get("qty").asInt()).isOne();

        orderNo = steps.order(line(1, sku, 2, "50.00"));
        steps.ship(orderNo, List.of(packed(1, sku, 2)), "scans", List.of(scan(sku, "2026-11-21T07:00:00Z")));
        assertThat(verdict()).isEqualTo("SHORT_SHIPPED");
        steps.open(body(orderNo, "SHORT_SHIPPED", 1, sku, 1, false));
        assertThat(verdict()).isEqualTo("SETTLED");
        assertThat(facts().get("lines").get(0).get("missing").asInt()).isZero();

        orderNo = steps.order(line(1, sku, 1, "50.00"));
        steps.ship(orderNo, List.of(packed(1, sku, 1)), "weightGrams", 900, "expectedWeightGrams", 1000);
        assertThat(verdict()).isEqualTo("SHORT_SHIPPED");
    }

    private String verdict() {
        return facts().get("verdict").get("verdict").asText();
    }

    @Test
    void aSecondParcelIsShownBeforeAnybodyCallsItShort() {
        twoParcels();
        JsonNode facts = facts();
        assertThat(facts.get("otherParcels").get(0).get("no").asText()).isEqualTo("OB-" + orderNo);
        assertThat(facts.get("otherParcels").get(0).get("state").asText()).isEqualTo("PACKING");
        assertThat(facts.get("verdict").get("verdict").asText()).isEqualTo("ON_THE_WAY");
        assertThat(facts.get("suggested")).isEmpty();

        no = steps.reported(orderNo);
        assertThat(steps.report(no).get("verdict").asText()).isEqualTo("ON_THE_WAY");
        assertThatThrownBy(() -> steps.complete(no, "decideMisShipment", "decision", "REISSUE", "units_1", 1))
                .hasMessageContaining("OB-" + orderNo);
        steps.complete(no, "decideMisShipment", "decision", "REISSUE", "units_1", 1, "otherParcelSeen", true);
        assertThat(steps.report(no).get("reissueNo").asText()).startsWith("RSH-");
    }

    private void twoParcels() {
        orderNo = steps.order(line(1, sku, 2, "100.00"));
        steps.ship(orderNo, List.of(packed(1, sku, 1)), "trackingNo", "SF1-" + orderNo);
        steps.track("SF1-" + orderNo, "DELIVERED");
        steps.take(
                "outbounds",
                fields(
                        "outboundNo",
                        "OB-" + orderNo,
                        "orderNo",
                        orderNo,
                        "warehouse",
                        "HZ1",
                        "status",
                        "PACKED",
                        "lines",
                        List.of(fields("orderLineNo", 1, "sku", sku, "qty", 1))));
    }

    @Test
    void waitingForTheOtherParcelTellsTheCustomerAndEndsWhenItIsDelivered() {
        twoParcels();
        no = steps.reported(orderNo);
        assertThatThrownBy(() -> steps.complete(no, "decideMisShipment", "decision", "WAIT"))
                .hasMessageContaining("missing");
        steps.complete(no, "decideMisShipment", "decision", "WAIT", "words", "另一件还在路上");
        assertThat(steps.answer(no, "tellWaiting").get(0))
                .containsEntry("text", "另一件还在路上")
                .containsEntry("channel", "taobao")
                .containsEntry("customerId", "C-" + orderNo);
        assertThat(steps.report(no).get("status").asText()).isEqualTo("WAITING");

        steps.ship(orderNo, List.of(packed(1, sku, 1)), "shipmentNo", "OB-" + orderNo, "trackingNo", "SF2-" + orderNo);
        steps.run(no);
        assertThat(steps.tasks(no)).containsExactly("decideMisShipment");
        assertThat(facts().get("otherParcels").get(0).get("state").asText()).isEqualTo("MOVING");

        steps.complete(no, "decideMisShipment", "decision", "WAIT", "words", "在派送");
        steps.answer(no, "tellWaiting");
        steps.track("SF2-" + orderNo, "IN_TRANSIT");
        steps.run(no);
        assertThat(steps.tasks(no)).isEmpty();
        steps.track("SF2-" + orderNo, "DELIVERED");
        steps.run(no);
        assertThat(steps.tasks(no)).containsExactly("decideMisShipment");
        assertThat(facts().get("otherParcels")).isEmpty();
    }

    @Test
    void whenNothingIsHeardForTwoDaysThePersonDecidesAgain() {
        twoParcels();
        no = steps.reported(orderNo);
        steps.complete(no, "decideMisShipment", "decision", "WAIT", "words", "请稍等");
        steps.answer(no, "tellWaiting");
        steps.fire(no, "waitOver");
        assertThat(steps.tasks(no)).containsExactly("decideMisShipment");
    }

    @Test
    void aReissueTakesTheUnitsThatTheFactsShowBooksThePackerAndReportsAnException() {
        shortParcel();
        no = steps.reported(orderNo, "claimed", "SHORT_SHIPPED");
        steps.watch(no, "decide", "decideMisShipment");
        steps.complete(no, "decideMisShipment", "decision", "REISSUE", "kind", "SHORT_SHIPPED");

        JsonNode report = steps.report(no);
        assertThat(report.get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(report.get("kind").asText()).isEqualTo("SHORT_SHIPPED");
        assertThat(report.get("lines").get(0).get("qty").asInt()).isOne();
        assertThat(report.get("ncrNo").asText()).startsWith("NCR-");
        String reissueNo = report.get("reissueNo").asText();
        steps.run(reissueNo);
        JsonNode reissue = steps.reissue(reissueNo);
        assertThat(reissue.get("misNo").asText()).isEqualTo(no);
        assertThat(reissue.get("lines").get(0).get("qty").asInt()).isOne();
        assertThat(steps.passed(reissueNo)).doesNotContain("recordFault");
        JsonNode archive = steps.as("customer-service")
                .get("/api/v1/orders/" + orderNo + "/archive")
                .json();
        assertThat(archive.get("reissues").get(0).get("reissueNo").asText()).isEqualTo(reissueNo);
        assertThat(archive.get("ncrs").get(0).get("source").get("kind").asText())
                .isEqualTo("SHIPMENT");
    }

    @Test
    void aSecondReissueOfTheSameUnitsIsRefusedToThePersonWithTheNumberOfTheFirst() {
        shortParcel();
        String first = steps.open(body(orderNo, "SHORT_SHIPPED", 1, sku, 1, false));
        no = steps.reported(orderNo);
        Http.Answer answer = steps.as("customer-service")
                .post(
                        "/api/v1/tasks/" + steps.task(no, "decideMisShipment").getId() + "/complete",
                        fields("decision", "REISSUE", "units_1", 1));
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.text()).contains(first);
        assertThat(steps.tasks(no)).containsExactly("decideMisShipment");
        assertThat(steps.report(no).get("decision")).isNull();
    }

    @Test
    void aRefundIsDecidedTheSameWay() {
        shortParcel();
        no = steps.reported(orderNo);
        steps.complete(no, "decideMisShipment", "decision", "REFUND", "units_1", 1);
        String reissueNo = steps.report(no).get("reissueNo").asText();
        steps.run(reissueNo);
        assertThat(steps.waiting(reissueNo)).containsExactly("refundUnits");
    }

    @Test
    void aFaultThatIsServedOtherwiseIsBookedWithoutAReissue() {
        shortParcel();
        no = steps.reported(orderNo, "claimed", "WRONG_ITEM");
        steps.complete(no, "decideMisShipment", "decision", "CONFIRMED", "units_1", 2);
        assertThat(steps.report(no).get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(steps.report(no).get("reissueNo")).isNull();
        assertThat(steps.report(no).get("ncrNo").asText()).startsWith("NCR-");
    }

    @Test
    void aClaimThatTheFactsDoNotBearIsExplainedToTheCustomer() {
        shortParcel();
        no = steps.reported(orderNo);
        steps.complete(no, "decideMisShipment", "decision", "REJECT", "words", "录像显示两件都已装入");
        assertThat(steps.answer(no, "tellRejected").get(0)).containsEntry("text", "录像显示两件都已装入");
        assertThat(steps.report(no).get("status").asText()).isEqualTo("REJECTED");
        assertThat(steps.ended(no)).isTrue();
    }

    @Test
    void unitsThatDoNotFitTheOrderAreRefusedByField() {
        orderNo = steps.order(line(1, sku, 2, "100.00"), line(2, sku, 2, "100.00"));
        no = steps.reported(orderNo);
        assertThatThrownBy(() -> steps.complete(no, "decideMisShipment", "decision", "REISSUE", "units_1", 3))
                .hasMessageContaining("0 to 2");
        assertThatThrownBy(() -> steps.complete(no, "decideMisShipment", "decision", "REISSUE", "units_7", 1))
                .hasMessageContaining("no line 7");
        assertThatThrownBy(() -> steps.complete(no, "decideMisShipment", "decision", "REISSUE"))
                .hasMessageContaining("how many units");
        assertThat(steps.tasks(no)).containsExactly("decideMisShipment");
    }

    @Test
    void anOrderHasOneOpenReportWhoeverReports() {
        shortParcel();
        no = steps.reported(orderNo);
        Http.Answer again =
                steps.as("customer-service").post("/api/v1/mis-shipments", fields("orderNo", orderNo, "text", "还是少"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("misNo").asText()).isEqualTo(no);
        assertThat(steps.as("customer-service")
                        .post("/api/v1/mis-shipments", fields("orderNo", unique("NO"), "text", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(steps.as("warehouse")
                        .post("/api/v1/mis-shipments", fields("orderNo", orderNo, "text", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aComplaintAReviewAndAReturnOfAWrongItemStartTheirReport() {
        shortParcel();
        steps.take(
                "complaints",
                fields(
                        "channel",
                        "hotline",
                        "complaintId",
                        unique("K"),
                        "kind",
                        "PHONE",
                        "createdAt",
                        "2026-11-22T08:00:00Z",
                        "orderNo",
                        orderNo,
                        "text",
                        "你们少发了一件"));
        no = ofOrder();
        assertThat(steps.report(no).get("source").asText()).isEqualTo("COMPLAINT");
        assertThat(steps.report(no).get("claimed").asText()).isEqualTo("SHORT_SHIPPED");
        assertThat(steps.report(no).get("caseNo").asText()).startsWith("CASE-");

        shortParcel();
        steps.take(
                "reviews",
                fields(
                        "channel",
                        "taobao",
                        "reviewId",
                        unique("R"),
                        "rating",
                        1,
                        "createdAt",
                        "2026-11-22T08:00:00Z",
                        "orderNo",
                        orderNo,
                        "text",
                        "发错货了"));
        assertThat(steps.report(ofOrder()).get("claimed").asText()).isEqualTo("WRONG_ITEM");

        shortParcel();
        steps.take(
                "return-requests",
                fields(
                        "channel",
                        "taobao",
                        "requestId",
                        unique("RR"),
                        "type",
                        "RETURN",
                        "orderNo",
                        orderNo,
                        "reasonCode",
                        "WRONG_ITEM",
                        "requestedAt",
                        "2026-11-22T08:00:00Z",
                        "lines",
                        List.of(fields("orderLineNo", 1, "qty", 1))));
        assertThat(steps.report(ofOrder()).get("source").asText()).isEqualTo("RETURN");
    }

    private String ofOrder() {
        JsonNode all = steps.as("auditor")
                .get("/api/v1/mis-shipments?status=OPEN&limit=200")
                .json();
        for (JsonNode one : all) {
            if (orderNo.equals(one.get("orderNo").asText())) {
                steps.run(one.get("misNo").asText());
                return one.get("misNo").asText();
            }
        }
        throw new AssertionError("No report of " + orderNo);
    }

    @Test
    void anOtherComplaintStartsNone() {
        shortParcel();
        steps.take(
                "complaints",
                fields(
                        "channel",
                        "hotline",
                        "complaintId",
                        unique("K"),
                        "kind",
                        "PHONE",
                        "createdAt",
                        "2026-11-22T08:00:00Z",
                        "orderNo",
                        orderNo,
                        "text",
                        "瓶子漏液"));
        assertThatThrownBy(this::ofOrder).isInstanceOf(AssertionError.class);
    }

    @Test
    void aReportAboutAnOrderThatHasNotComeYetWaitsForAPerson() {
        orderNo = unique("LATE");
        steps.take(
                "complaints",
                fields(
                        "channel",
                        "hotline",
                        "complaintId",
                        unique("K"),
                        "kind",
                        "CHAT",
                        "createdAt",
                        "2026-11-22T08:00:00Z",
                        "orderNo",
                        orderNo,
                        "text",
                        "少发一件"));
        no = ofOrder();
        assertThatThrownBy(() -> steps.complete(no, "decideMisShipment", "decision", "REISSUE"))
                .hasMessageContaining("not known yet");
        steps.orderNamed(orderNo, line(1, sku, 1, "50.00"));
        steps.complete(no, "decideMisShipment", "decision", "REISSUE");
        assertThat(steps.report(no).get("reissueNo").asText()).startsWith("RSH-");
    }
}
