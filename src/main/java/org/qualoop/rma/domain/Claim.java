package org.qualoop.rma.domain;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;
import org.qualoop.rma.data.ReturnType;
import org.qualoop.rma.data.Source;
import org.qualoop.trace.Item;

/**
 * What somebody says about a return: a shop's request in one revision, customer service, or a parcel that came back.
 *
 * @param requestId number of the request in the shop, null without one
 */
public record Claim(
        Source source,
        String channel,
        String requestId,
        ReturnType type,
        String orderNo,
        String reasonCode,
        Instant requestedAt,
        List<Line> lines,
        String text,
        String goodsStatus,
        String platformStatus,
        Money amount,
        Instant deadlineAt,
        Instant refundedAt,
        String refundedBy,
        String returnTrackingNo,
        List<String> evidenceUrls) {

    public record Line(int orderLineNo, int qty) {}

    static Claim of(Item item) {
        return new Claim(
                Source.REQUEST,
                item.text("channel"),
                item.text("requestId"),
                ReturnType.valueOf(item.text("type")),
                item.text("orderNo"),
                item.text("reasonCode"),
                item.instant("requestedAt"),
                item.list("lines").stream()
                        .map(line -> new Line(line.integer("orderLineNo"), line.integer("qty")))
                        .toList(),
                item.text("text"),
                item.text("goodsStatus"),
                item.text("platformStatus"),
                item.money("amount"),
                item.instant("deadlineAt"),
                item.instant("refundedAt"),
                item.text("refundedBy"),
                item.text("returnTrackingNo"),
                item.texts("buyerEvidenceUrls"));
    }

    /** Entered by customer service. */
    public static Claim manual(
            ReturnType type,
            String channel,
            String orderNo,
            String reasonCode,
            List<Line> lines,
            String text,
            Instant at) {
        return new Claim(
                Source.MANUAL,
                channel,
                null,
                type,
                orderNo,
                reasonCode,
                at,
                lines,
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** A parcel that was refused at the door or stopped on its way. */
    static Claim refused(String channel, String orderNo, List<Line> lines, String trackingNo, Instant at) {
        return new Claim(
                Source.PARCEL,
                channel,
                null,
                ReturnType.RETURN,
                orderNo,
                "REFUSED",
                at,
                lines,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                trackingNo,
                List.of());
    }
}
