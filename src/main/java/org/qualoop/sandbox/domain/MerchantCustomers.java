package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.LotRow;
import org.springframework.stereotype.Component;

/** What customers say and want once the parcel is opened. */
@Component
@SandboxOn
class MerchantCustomers {

    static final String REVIEW = "REVIEW";

    private final SandboxMapper db;
    private final MerchantFacts facts;
    private final MerchantReturns returns;
    private final SandboxSettings settings;
    private final Catalogue catalogue = Catalogue.load();

    MerchantCustomers(SandboxMapper db, MerchantFacts facts, MerchantReturns returns, SandboxSettings settings) {
        this.db = db;
        this.facts = facts;
        this.returns = returns;
        this.settings = settings;
    }

    private record Trouble(OrderState.Line line, String fault) {}

    /** Decides what the customer will do, and when. */
    void unpack(OrderState order, Instant at, Pace pace) {
        Chance chance = new Chance(settings.seed(), order.orderNo + " unpack");
        Optional<Trouble> trouble = trouble(order, chance);
        int reviewShare = trouble.map(t -> fault(t).reviewShare()).orElse(45);
        if (chance.percent(reviewShare)) {
            double hours = trouble.isPresent() ? chance.between(1, 12) : chance.between(4, 40);
            String ref = order.orderNo
                    + trouble.map(t -> "|" + t.fault() + "|" + t.line().lineNo).orElse("");
            db.schedule(REVIEW, ref, pace.after(at, hours));
        }
        if (chance.percent(trouble.map(t -> fault(t).returnShare()).orElse(4))) {
            Instant when = pace.after(at, chance.between(2, 24));
            trouble.ifPresentOrElse(
                    t -> returns.plan(
                            order,
                            t.line(),
                            fault(t).type(),
                            fault(t).reason(),
                            words(chance, fault(t).words(), t.line()).text(),
                            when),
                    () -> returns.plan(
                            order, order.lines.get(0), "RETURN", "UNWANTED", chance.oneOf(catalogue.unwanted()), when));
        }
    }

    private Optional<Trouble> trouble(OrderState order, Chance chance) {
        if (order.packedInstead != null) {
            return Optional.of(new Trouble(order.lines.get(0), "WRONG_ITEM"));
        }
        Optional<OrderState.Line> forgotten =
                order.lines.stream().filter(line -> line.forgotten).findFirst();
        if (forgotten.isPresent()) {
            return Optional.of(new Trouble(forgotten.get(), "SHORT"));
        }
        for (OrderState.Line line : order.lines) {
            LotRow lot = db.lot(line.sku, line.lotNo);
            if (lot.fault() != null && chance.percent(lot.faultShare())) {
                return Optional.of(new Trouble(line, lot.fault()));
            }
        }
        return chance.percent(2) ? Optional.of(new Trouble(order.lines.get(0), "BROKEN")) : Optional.empty();
    }

    private Catalogue.Words words(Chance chance, List<Catalogue.Words> all, OrderState.Line line) {
        Catalogue.Sku sku = catalogue.sku(line.sku);
        return chance.oneOf(all.stream().filter(w -> w.suits(sku)).toList());
    }

    private Catalogue.Fault fault(Trouble trouble) {
        return catalogue.faults().get(trouble.fault());
    }

    /** @param ref order number, and for the unhappy {@code |fault|line} */
    void review(String ref, Instant at) {
        String[] parts = ref.split("\\|");
        OrderState order = MerchantFacts.read(db.order(parts[0]).body(), OrderState.class);
        Chance chance = new Chance(settings.seed(), ref + " review");
        OrderState.Line line = order.lines.get(parts.length > 1 ? Integer.parseInt(parts[2]) - 1 : 0);
        Catalogue.Words words = parts.length > 1
                ? words(chance, catalogue.faults().get(parts[1]).words(), line)
                : words(chance, chance.percent(90) ? catalogue.good() : catalogue.middling(), line);
        ObjectNode fact = MerchantFacts.object()
                .put("channel", order.channel)
                .put("reviewId", "R%08d".formatted(order.number))
                .put("rating", words.rating())
                .put("createdAt", at.toString())
                .put("orderNo", order.orderNo)
                .put("sku", line.sku)
                .put("customerId", order.customerId)
                .put("text", words.text());
        facts.publish(MerchantFacts.REVIEWS, "reviews", fact.path("reviewId").asText(), at, fact);
        db.unschedule(REVIEW, ref);
    }

    /** A refused parcel comes back by itself, with its own waybill. */
    void sendBackRefused(OrderState order, Instant at, Pace pace) {
        Chance chance = new Chance(settings.seed(), order.orderNo + " refused");
        returns.planParcel(order, at, pace.after(at, chance.between(20, 40)));
    }
}
