package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.data.SandboxMapper;
import org.springframework.stereotype.Component;

/** What customers do who are told of a recall: some are not reached, some say nothing, the rest choose and send back. */
@Component
@SandboxOn
class MerchantRecalls {

    static final String AGENDA = "RECALL_REPLY";
    static final String PARCEL = "RECALL_PARCEL";

    private static final int UNREACHED = 6;
    private static final int ANSWERS = 65;
    private static final int REFUSES = 8;
    private static final List<String> GOODS_COME_BACK = List.of("REFUND", "REPLACEMENT");

    private final SandboxMapper db;
    private final MerchantFacts facts;
    private final SandboxSettings settings;
    private final Catalogue catalogue = Catalogue.load();

    MerchantRecalls(SandboxMapper db, MerchantFacts facts, SandboxSettings settings) {
        this.db = db;
        this.facts = facts;
        this.settings = settings;
    }

    /** The shop sends a batch of messages; what customers will answer stands in the agenda. */
    Reply send(JsonNode body, Instant at, Pace pace) {
        List<String> unreached = new ArrayList<>();
        int place = 0;
        for (JsonNode message : body.path("messages")) {
            Chance chance = new Chance(settings.seed(), message.path("key").asText());
            if (chance.percent(UNREACHED)) {
                unreached.add(Integer.toString(place));
            } else if (pace != null && body.path("recordNo").asText().startsWith("RCL-") && chance.percent(ANSWERS)) {
                plan(body, message, chance, pace.after(at, chance.between(0.2, 30)));
            }
            place++;
        }
        return Reply.ok(MerchantFacts.object()
                .put("taken", place - unreached.size())
                .put("unreached", String.join(",", unreached)));
    }

    private void plan(JsonNode body, JsonNode message, Chance chance, Instant when) {
        List<String> offered = StreamSupport.stream(body.path("answers").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        boolean takesPart = !offered.isEmpty() && !chance.percent(REFUSES);
        ObjectNode reply = MerchantFacts.object()
                .put("recallNo", body.path("recordNo").asText())
                .put("channel", message.path("channel").asText("shop"))
                .put("customerId", message.path("customerId").asText())
                .put("orderNo", message.path("orderNo").asText())
                .put("replyId", message.path("key").asText())
                .put("answer", takesPart ? chance.oneOf(offered) : chance.oneOf(List.of("DECLINED", "GONE")));
        reply.set("lots", body.path("lots"));
        String ref = ref(message.path("key").asText());
        db.saveRecall(ref, reply.toString());
        db.schedule(AGENDA, ref, when);
    }

    /** Agenda entries are short, keys need not be. */
    private static String ref(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void answer(String ref, Instant at, Pace pace) {
        db.unschedule(AGENDA, ref);
        JsonNode known = MerchantFacts.read(db.recall(ref), JsonNode.class);
        String answer = known.path("answer").asText();
        ObjectNode fact = MerchantFacts.object()
                .put("channel", known.path("channel").asText())
                .put("replyId", known.path("replyId").asText())
                .put("recallNo", known.path("recallNo").asText())
                .put("customerId", known.path("customerId").asText())
                .put("answer", answer)
                .put("text", words(answer))
                .put("repliedAt", at.toString());
        if ("DISPOSAL".equals(answer)) {
            fact.putArray("proofUrls").add("https://shop.example.com/recall/" + ref + ".jpg");
        }
        facts.publish(MerchantFacts.RECALLS, "recall-replies", ref, at, fact);
        if (GOODS_COME_BACK.contains(answer) && db.order(known.path("orderNo").asText()) != null) {
            Chance chance = new Chance(settings.seed(), ref + " sends back");
            db.schedule(PARCEL, ref, pace.after(at, chance.between(12, 40)));
        }
    }

    private static String words(String answer) {
        return switch (answer) {
            case "REFUND" -> "好的，退款吧，东西寄回给你们。";
            case "REPLACEMENT" -> "换一个没问题的给我。";
            case "DISPOSAL" -> "已经按要求销毁了，照片在这里。";
            case "GONE" -> "早就用完了。";
            default -> "我用着没事，不退。";
        };
    }

    /** The recalled lines of the order are in the warehouse. */
    void arrive(String ref, Instant at) {
        db.unschedule(PARCEL, ref);
        JsonNode known = MerchantFacts.read(db.recall(ref), JsonNode.class);
        OrderState order =
                MerchantFacts.read(db.order(known.path("orderNo").asText()).body(), OrderState.class);
        ObjectNode fact = MerchantFacts.object()
                .put("arrivalNo", "AR-RC-" + ref.substring(0, 13))
                .put("warehouse", catalogue.warehouse())
                .put("at", at.toString())
                .put("trackingNo", "RC" + ref.substring(0, 13).replace("-", ""));
        ArrayNode lines = fact.putArray("lines");
        order.lines.stream()
                .filter(line -> line.lotNo != null && isRecalled(known, line))
                .forEach(line -> lines.addObject()
                        .put("sku", line.sku)
                        .put("lotNo", line.lotNo)
                        .put("qty", line.qty));
        if (!lines.isEmpty()) {
            facts.publish(
                    MerchantFacts.WMS, "return-arrivals", fact.path("arrivalNo").asText(), at, fact);
        }
    }

    private static boolean isRecalled(JsonNode known, OrderState.Line line) {
        return StreamSupport.stream(known.path("lots").spliterator(), false)
                .anyMatch(lot -> lot.path("sku").asText().equals(line.sku)
                        && lot.path("lotNo").asText().equals(line.lotNo));
    }
}
