package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.ReturnRow;
import org.springframework.stereotype.Component;

/** A return request's way on the platform, and the parcel's way back to the warehouse. */
@Component
@SandboxOn
class MerchantReturns {

    static final String AGENDA = "RETURN";
    static final String PARCEL = "PARCEL";

    private static final Set<String> WAITING = Set.of("PLANNED", "REQUESTED", "HESITATING");

    private final SandboxMapper db;
    private final MerchantFacts facts;
    private final SandboxSettings settings;
    private final Catalogue catalogue = Catalogue.load();

    MerchantReturns(SandboxMapper db, MerchantFacts facts, SandboxSettings settings) {
        this.db = db;
        this.facts = facts;
        this.settings = settings;
    }

    void plan(OrderState order, OrderState.Line line, String type, String reason, String text, Instant when) {
        ReturnState request = new ReturnState();
        request.number = order.number;
        request.requestId = "RR%08d".formatted(order.number);
        request.orderNo = order.orderNo;
        request.channel = order.channel;
        request.type = type;
        request.reason = reason;
        request.text = text;
        request.lineNo = line.lineNo;
        request.sku = order.packedInstead != null && line.lineNo == 1 ? order.packedInstead : line.sku;
        request.lotNo = order.packedInstead != null && line.lineNo == 1 ? null : line.lotNo;
        request.qty = line.qty;
        request.amount = line.paid;
        save(request, "PLANNED");
        db.schedule(AGENDA, request.requestId, when);
    }

    void step(String requestId, Instant at, Pace pace) {
        ReturnRow row = db.request(requestId);
        ReturnState request = MerchantFacts.read(row.body(), ReturnState.class);
        Chance chance = new Chance(settings.seed(), requestId + " " + row.step());
        db.unschedule(AGENDA, requestId);
        switch (row.step()) {
            case "PLANNED" -> ask(request, at, pace, chance);
            case "HESITATING" -> say(request, "WITHDRAWN", "CLOSED", at);
            case "REQUESTED", "REJECTED" -> say(request, "PLATFORM_INTERVENED", "INTERVENED", at);
            case "AGREED" -> sendBack(request, at, pace, chance);
            default -> throw new IllegalStateException("Nothing is due for a return in step " + row.step());
        }
    }

    private void ask(ReturnState request, Instant at, Pace pace, Chance chance) {
        request.requestedAt = at.toString();
        request.deadlineAt = at.plus(48, ChronoUnit.HOURS).toString();
        if ("RETURN".equals(request.type) && chance.percent(10)) {
            // Fast refund: the platform has paid before the goods are here.
            request.refunded(at, "PLATFORM");
            say(request, "FAST_REFUND", "AGREED", at);
            db.schedule(AGENDA, request.requestId, pace.after(at, chance.between(3, 20)));
        } else if (chance.percent(8)) {
            say(request, "WAIT_SELLER_AGREE", "HESITATING", at);
            db.schedule(AGENDA, request.requestId, pace.after(at, chance.between(10, 30)));
        } else {
            say(request, "WAIT_SELLER_AGREE", "REQUESTED", at);
            if (pace.isLive(at) && chance.percent(10)) {
                // The platform's own patience is counted in real hours.
                db.schedule(AGENDA, request.requestId, at.plus(47, ChronoUnit.HOURS));
            }
        }
    }

    private void sendBack(ReturnState request, Instant at, Pace pace, Chance chance) {
        Catalogue.Carrier carrier = chance.oneOf(catalogue.carriers());
        request.trackingNo = carrier.prefix() + "%012d".formatted(880_000_000_000L + request.number);
        track(request.trackingNo, "PICKED_UP", at, "快件已揽收（退货）");
        say(request, request.refundedAt == null ? "BUYER_SHIPPED" : request.platformStatus, "RETURNING", at);
        db.schedule(PARCEL, request.requestId, pace.after(at, chance.between(18, 40)));
    }

    /** A parcel that no request announces. */
    void planParcel(OrderState order, Instant sentAt, Instant when) {
        track(order.trackingNo, "RETURNING", sentAt.plusSeconds(1), "快件退回途中");
        db.schedule(PARCEL, order.orderNo, when);
    }

    /** @param ref a return request, or an order whose parcel was refused */
    void arrive(String ref, Instant at) {
        db.unschedule(PARCEL, ref);
        ReturnRow row = db.request(ref);
        if (row == null) {
            arriveRefused(MerchantFacts.read(db.order(ref).body(), OrderState.class), at);
            return;
        }
        ReturnState request = MerchantFacts.read(row.body(), ReturnState.class);
        Chance chance = new Chance(settings.seed(), ref + " arrives");
        ObjectNode fact = arrival("AR%08d".formatted(request.number), at);
        if (chance.percent(10)) {
            fact.put("senderHint", "面单破损，寄件人姓" + catalogue.surnames().charAt(chance.below(19)));
        } else {
            fact.put("trackingNo", request.trackingNo);
        }
        ObjectNode line = fact.putArray("lines").addObject();
        if (chance.percent(6)) {
            // Not what was sent: an old bottle of something else.
            line.put("sku", chance.oneOf(catalogue.sold()).sku()).put("qty", 1);
        } else {
            line.put("sku", request.sku).put("qty", request.qty);
            if (request.lotNo != null) {
                line.put("lotNo", request.lotNo);
            }
        }
        track(request.trackingNo, "DELIVERED", at, "已签收，签收人：仓库");
        facts.publish(
                MerchantFacts.WMS, "return-arrivals", fact.path("arrivalNo").asText(), at, fact);
        save(request, "ARRIVED");
    }

    private void arriveRefused(OrderState order, Instant at) {
        ObjectNode fact = arrival("AR%08d".formatted(order.number), at).put("trackingNo", order.trackingNo);
        ArrayNode lines = fact.putArray("lines");
        order.lines.forEach(
                l -> lines.addObject().put("sku", l.sku).put("lotNo", l.lotNo).put("qty", l.qty));
        track(order.trackingNo, "RETURNED", at, "退回件已签收，签收人：仓库");
        facts.publish(
                MerchantFacts.WMS, "return-arrivals", fact.path("arrivalNo").asText(), at, fact);
    }

    private ObjectNode arrival(String number, Instant at) {
        return MerchantFacts.object()
                .put("arrivalNo", number)
                .put("warehouse", catalogue.warehouse())
                .put("at", at.toString());
    }

    /** The merchant agreed. */
    void agree(String requestId, Instant at, Pace pace) {
        ReturnRow row = db.request(requestId);
        if (row != null && WAITING.contains(row.step())) {
            ReturnState request = MerchantFacts.read(row.body(), ReturnState.class);
            Chance chance = new Chance(settings.seed(), requestId + " agreed");
            db.unschedule(AGENDA, requestId);
            say(request, "AGREED", "AGREED", at);
            if (request.goodsComeBack()) {
                db.schedule(AGENDA, requestId, pace.after(at, chance.between(3, 20)));
            }
        }
    }

    void reject(String requestId, Instant at, Pace pace) {
        ReturnRow row = db.request(requestId);
        if (row != null && WAITING.contains(row.step())) {
            Chance chance = new Chance(settings.seed(), requestId + " rejected");
            db.unschedule(AGENDA, requestId);
            say(MerchantFacts.read(row.body(), ReturnState.class), "REJECTED", "REJECTED", at);
            if (chance.percent(40)) {
                db.schedule(AGENDA, requestId, pace.after(at, chance.between(5, 20)));
            }
        }
    }

    /** The money is back: the platform shows it on every request of the order that is still open. */
    void refunded(String orderNo, Instant at) {
        for (ReturnRow row : db.returnsOf(orderNo)) {
            ReturnState request = MerchantFacts.read(row.body(), ReturnState.class);
            if (request.refundedAt == null && request.requestedAt != null && !"CLOSED".equals(row.step())) {
                request.refunded(at, "SELLER");
                say(request, "REFUNDED", row.step(), at);
            }
        }
    }

    private void say(ReturnState request, String status, String step, Instant at) {
        request.platformStatus = status;
        save(request, step);
        ObjectNode fact = MerchantFacts.object()
                .put("channel", request.channel)
                .put("requestId", request.requestId)
                .put("type", request.type)
                .put("orderNo", request.orderNo)
                .put("reasonCode", request.reason)
                .put("requestedAt", request.requestedAt)
                .put("text", request.text)
                .put("goodsStatus", "BUYER_RECEIVED")
                .put("platformStatus", status)
                .put("deadlineAt", request.deadlineAt);
        fact.set("amount", MerchantFacts.money(request.amount));
        fact.putArray("lines").addObject().put("orderLineNo", request.lineNo).put("qty", request.qty);
        if (request.refundedAt != null) {
            fact.put("refundedAt", request.refundedAt).put("refundedBy", request.refundedBy);
        }
        if (request.trackingNo != null) {
            fact.put("returnTrackingNo", request.trackingNo);
        }
        facts.publish(MerchantFacts.RETURNS, "return-requests", request.requestId, at, fact);
    }

    private void track(String trackingNo, String code, Instant at, String text) {
        facts.publish(
                MerchantFacts.CARRIER,
                "tracking-events",
                trackingNo,
                at,
                MerchantFacts.object()
                        .put("trackingNo", trackingNo)
                        .put("at", at.toString())
                        .put("code", code)
                        .put("location", "杭州余杭集散中心")
                        .put("text", text));
    }

    private void save(ReturnState request, String step) {
        db.saveReturn(new ReturnRow(request.requestId, request.orderNo, step, MerchantFacts.write(request)));
    }
}
