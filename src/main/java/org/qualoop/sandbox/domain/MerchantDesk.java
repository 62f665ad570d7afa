package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.CallRow;
import org.qualoop.sandbox.data.SandboxMapper.OrderRow;
import org.springframework.stereotype.Component;

/**
 * Where the outside systems take orders. Each key takes effect once and is answered the same ever after. What is not
 * the merchant's own (orders that came from elsewhere) is taken on trust, as a payment provider would.
 */
@Component
@SandboxOn
public class MerchantDesk {

    private final SandboxMapper db;
    private final MerchantStory story;
    private final MerchantReturns returns;
    private final MerchantReships reships;
    private final MerchantRecalls recalls;
    private final Clock clock;
    private final Map<String, Operation> operations = Map.ofEntries(
            Map.entry("erp/stock-status", this::stockStatus),
            Map.entry("wms/lot-holds", (body, at, pace) -> hold(body, true)),
            Map.entry("wms/stock-status", this::wmsStatus),
            Map.entry("wms/lot-releases", (body, at, pace) -> hold(body, false)),
            Map.entry("wms/outbound-stops", (body, at, pace) -> taken()),
            Map.entry("wms/expected-returns", (body, at, pace) -> taken()),
            Map.entry("wms/reships", (body, at, pace) -> reships().send(body, at)),
            Map.entry("wms/reservations", (body, at, pace) -> reships().reserve(body)),
            Map.entry("carrier/collections", (body, at, pace) -> reships().collect(body, at)),
            Map.entry("supplier/messages", (body, at, pace) -> numbered("messageNo", "MS")),
            Map.entry("carrier/parcel-claims", (body, at, pace) -> numbered("claimNo", "CL")),
            Map.entry("carrier/parcel-urges", (body, at, pace) -> taken()),
            Map.entry("payment/refunds", this::refund),
            Map.entry("payment/compensations", (body, at, pace) -> numbered("paymentNo", "PY")),
            Map.entry("shop/review-replies", (body, at, pace) -> taken()),
            Map.entry("shop/customer-messages", (body, at, pace) -> taken()),
            Map.entry("shop/bulk-messages", (body, at, pace) -> recalls().send(body, at, pace)),
            Map.entry("shop/return-agreements", this::agree),
            Map.entry("shop/return-rejections", this::reject),
            Map.entry("shop/appeals", (body, at, pace) -> numbered("appealNo", "AP")));

    MerchantDesk(
            SandboxMapper db,
            MerchantStory story,
            MerchantReturns returns,
            MerchantReships reships,
            MerchantRecalls recalls,
            Clock clock) {
        this.db = db;
        this.story = story;
        this.returns = returns;
        this.reships = reships;
        this.recalls = recalls;
        this.clock = clock;
    }

    /** The table above is made before the constructor has run. */
    private MerchantReships reships() {
        return reships;
    }

    private MerchantRecalls recalls() {
        return recalls;
    }

    @FunctionalInterface
    private interface Operation {
        Reply apply(JsonNode body, Instant at, Pace pace);
    }

    /** @return nothing when the system has no such operation */
    public Optional<Reply> take(String system, String operation, String idempotencyKey, JsonNode body) {
        Operation known = operations.get(system + "/" + operation);
        if (known == null) {
            return Optional.empty();
        }
        String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        return Optional.of(story.onStage(pace -> once(system, operation, key, body, known, pace)));
    }

    private Reply once(String system, String operation, String key, JsonNode body, Operation known, Pace pace) {
        CallRow earlier = db.call(system, operation, key);
        if (earlier != null) {
            return new Reply(earlier.status(), earlier.reply());
        }
        Instant now = clock.instant();
        Reply reply = known.apply(body, now, pace);
        db.addCall(system, operation, key, now, reply.status(), body.toString(), reply.body());
        return reply;
    }

    private Reply stockStatus(JsonNode body, Instant at, Pace pace) {
        String lotNo = body.path("lotNo").asText("");
        db.stockStatus(
                body.path("sku").asText(),
                lotNo.isBlank() ? null : lotNo,
                body.path("status").asText());
        return taken();
    }

    /** Pending goods are not sold; rejected ones are not on the shelf any more. */
    private Reply wmsStatus(JsonNode body, Instant at, Pace pace) {
        String recordNo = body.path("recordNo").asText();
        String sku = body.path("sku").asText();
        String lotNo = body.path("lotNo").asText();
        int qty = body.path("qty").asInt();
        String from = body.path("fromStatus").asText("");
        String to = body.path("status").asText();
        if ("PENDING_QC".equals(to)) {
            db.setPending(recordNo, sku, lotNo, qty);
        } else if ("PENDING_QC".equals(from)) {
            db.changePending(recordNo, -qty);
        }
        if ("REJECTED".equals(to)) {
            db.changeOnHand(sku, lotNo, -qty);
        } else if ("REJECTED".equals(from) && "AVAILABLE".equals(to)) {
            db.changeOnHand(sku, lotNo, qty);
        }
        return taken();
    }

    private Reply hold(JsonNode body, boolean held) {
        db.hold(body.path("sku").asText(), body.path("lotNo").asText(), held);
        return taken();
    }

    private Reply refund(JsonNode body, Instant at, Pace pace) {
        BigDecimal amount;
        try {
            amount = new BigDecimal(body.path("amount").asText());
        } catch (NumberFormatException e) {
            return Reply.refused("REFUND_REFUSED", "金额无效");
        }
        if (amount.signum() <= 0) {
            return Reply.refused("REFUND_REFUSED", "金额必须大于零");
        }
        OrderRow order = db.order(body.path("orderNo").asText());
        if (order != null && order.refunded().add(amount).compareTo(order.paid()) > 0) {
            return Reply.refused("REFUND_REFUSED", "累计退款超过实付金额");
        }
        if (order != null) {
            db.addRefund(order.orderNo(), amount);
            returns.refunded(order.orderNo(), at);
        }
        return numbered("refundNo", "RF");
    }

    private Reply agree(JsonNode body, Instant at, Pace pace) {
        returns.agree(body.path("requestId").asText(), at, pace);
        return taken();
    }

    private Reply reject(JsonNode body, Instant at, Pace pace) {
        returns.reject(body.path("requestId").asText(), at, pace);
        return taken();
    }

    private static Reply taken() {
        return Reply.ok(MerchantFacts.object().put("ok", true));
    }

    private static Reply numbered(String field, String prefix) {
        String number = prefix
                + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase();
        return Reply.ok(MerchantFacts.object().put(field, number));
    }
}
