package org.qualoop.sandbox.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.AgendaRow;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets time pass for the merchant. Everything that is to happen stands in the agenda and happens in its order, at the
 * time it was due for; a restart goes on where it was.
 */
@Component
@SandboxOn
public class MerchantStory {

    private static final String ARRIVAL = "ARRIVAL";
    private static final String LIVE_FROM = "liveFrom";
    private static final String LAST_TICK = "lastTick";
    private static final int HISTORY_DAYS = 6;
    private static final int CHAPTER = 50;
    private static final double HOURS_BETWEEN_LIVE_ORDERS = 1.1;
    private static final Duration ASLEEP = Duration.ofMinutes(2);

    private final SandboxMapper db;
    private final MerchantFacts facts;
    private final MerchantWarehouse warehouse;
    private final MerchantOrders orders;
    private final MerchantCustomers customers;
    private final MerchantReturns returns;
    private final MerchantRecalls recalls;
    private final SandboxSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue = Catalogue.load();

    /** One thing happens at a time, so that a feed's numbers never overtake each other. */
    private final ReentrantLock stage = new ReentrantLock();

    private boolean awake;

    MerchantStory(
            SandboxMapper db,
            MerchantFacts facts,
            MerchantWarehouse warehouse,
            MerchantOrders orders,
            MerchantCustomers customers,
            MerchantReturns returns,
            MerchantRecalls recalls,
            SandboxSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.facts = facts;
        this.warehouse = warehouse;
        this.orders = orders;
        this.customers = customers;
        this.returns = returns;
        this.recalls = recalls;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        wake(clock.instant());
    }

    @Scheduled(fixedDelay = 1_000)
    void tick() {
        if (awake) {
            tick(clock.instant());
        }
    }

    /** Opens the story, or moves what stood in the agenda over the time nobody was there. */
    void wake(Instant now) {
        onStage(pace -> {
            String last = db.state(LAST_TICK);
            if (last != null) {
                Duration slept = Duration.between(Instant.parse(last), now);
                if (slept.compareTo(ASLEEP) > 0) {
                    db.agenda()
                            .forEach(a ->
                                    db.schedule(a.kind(), a.ref(), a.dueAt().plus(slept)));
                }
            }
            return null;
        });
        awake = true;
    }

    void tick(Instant now) {
        if (db.state(LIVE_FROM) == null) {
            onStage(pace -> {
                open(now);
                return null;
            });
        }
        while (onStage(pace -> chapter(now, pace)) == CHAPTER) {
            // On to the next chapter; in between others may have the stage.
        }
    }

    /** Runs something that changes the merchant's world, alone and in one transaction. */
    public <T> T onStage(Function<Pace, T> scene) {
        stage.lock();
        try {
            return transaction.execute(tx -> {
                String live = db.state(LIVE_FROM);
                return scene.apply(live == null ? null : new Pace(Instant.parse(live), settings.speed()));
            });
        } finally {
            stage.unlock();
        }
    }

    private int chapter(Instant now, Pace pace) {
        int happened = 0;
        while (happened < CHAPTER) {
            List<AgendaRow> next = db.due(now, 1);
            if (next.isEmpty()) {
                break;
            }
            happen(next.get(0), pace);
            happened++;
        }
        db.setState(LAST_TICK, now.toString());
        return happened;
    }

    private void happen(AgendaRow due, Pace pace) {
        switch (due.kind()) {
            case ARRIVAL -> nextOrder(Integer.parseInt(due.ref()), due.dueAt(), pace);
            case MerchantOrders.AGENDA -> orders.step(due.ref(), due.dueAt(), pace);
            case MerchantCustomers.REVIEW -> customers.review(due.ref(), due.dueAt());
            case MerchantReturns.AGENDA -> returns.step(due.ref(), due.dueAt(), pace);
            case MerchantReturns.PARCEL -> returns.arrive(due.ref(), due.dueAt());
            case MerchantRecalls.AGENDA -> recalls.answer(due.ref(), due.dueAt(), pace);
            case MerchantRecalls.PARCEL -> recalls.arrive(due.ref(), due.dueAt());
            default -> throw new IllegalStateException("The agenda knows no " + due.kind());
        }
    }

    private void nextOrder(int number, Instant at, Pace pace) {
        orders.place(number, at, pace);
        Chance chance = new Chance(settings.seed(), "gap " + number);
        double hours = pace.isLive(at)
                ? HOURS_BETWEEN_LIVE_ORDERS
                : HISTORY_DAYS * 24.0 / Math.max(1, settings.historyOrders());
        db.unschedule(ARRIVAL, Integer.toString(number));
        db.schedule(ARRIVAL, Integer.toString(number + 1), pace.after(at, hours * chance.between(0.4, 1.6)));
    }

    /** The shelves as they were some days ago, and the first order. */
    private void open(Instant now) {
        Instant opened = now.minus(40, ChronoUnit.DAYS);
        catalogue
                .suppliers()
                .forEach(s -> facts.publish(
                        MerchantFacts.ERP,
                        "suppliers",
                        s.code(),
                        opened,
                        MerchantFacts.object()
                                .put("code", s.code())
                                .put("name", s.name())
                                .put("category", s.category())
                                .put("contactEmail", s.contactEmail())));
        catalogue.skus().forEach(s -> facts.publish(MerchantFacts.ERP, "skus", s.sku(), opened, fact(s)));
        catalogue.lots().forEach(lot -> warehouse.receive(lot, now.minus(lot.daysAgo(), ChronoUnit.DAYS)));
        db.setState(LIVE_FROM, now.toString());
        db.schedule(ARRIVAL, "1", settings.historyOrders() > 0 ? now.minus(HISTORY_DAYS, ChronoUnit.DAYS) : now);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode fact(Catalogue.Sku sku) {
        var fact = MerchantFacts.object()
                .put("sku", sku.sku())
                .put("name", sku.name())
                .put("kind", sku.kind())
                .put("category", sku.category())
                .put("unitWeightGrams", sku.grams());
        fact.set("unitCost", MerchantFacts.money(sku.cost()));
        if (sku.barcode() != null) {
            fact.put("barcode", sku.barcode());
        }
        if (sku.shelfLifeDays() != null) {
            fact.put("shelfLifeDays", sku.shelfLifeDays());
        }
        if (sku.noReason() != null) {
            fact.put("noReasonReturn", sku.noReason()).put("resaleAfterOpening", sku.resale());
        }
        return fact;
    }
}
