package org.qualoop.recall;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.trace.LotId;
import org.qualoop.trace.TraceApi.StockPlace;

/** What people see who lead a recall or a drill. */
public interface RecallConsole {

    /** Newest first. */
    List<Entry> list(Shelf shelf, String after, int limit);

    Map<Shelf, Long> counts();

    Optional<Board> board(String recallNo);

    /** Another text whenever something on the board has changed; empty when there is no such recall. */
    Optional<String> pulse(String recallNo);

    /** In the order of their ids, after the given one. */
    List<Recipient> recipients(String recallNo, RecipientFilter filter, String after, int limit);

    /**
     * Somebody has counted what is held; the last count holds.
     *
     * @throws org.qualoop.platform.Problem 400 on a negative count, 404 without such a hold, 409 when the recall is over
     */
    void count(String recallNo, int holdNo, long counted, String by);

    enum Shelf {
        OPEN,
        DRILLS,
        CLOSED
    }

    /**
     * @param lots those that were asked for
     * @param effectiveness measured at closing, null before
     */
    record Entry(
            String recallNo,
            boolean drill,
            RecallStatus status,
            RiskLevel riskLevel,
            String regime,
            String reason,
            List<LotId> lots,
            long orders,
            long customers,
            long units,
            String owner,
            Instant dueAt,
            Instant startedAt,
            Instant closedAt,
            BigDecimal effectiveness,
            BigDecimal located,
            BigDecimal contactable,
            BigDecimal massBalance,
            List<LapTime> laps) {

        /** Templates ask it. */
        public LapTime lap(Lap wanted) {
            return laps.stream().filter(one -> one.lap() == wanted).findFirst().orElse(null);
        }
    }

    /**
     * @param targetMillis null: no target
     * @param millis null while it is not reached
     * @param found what the search found, null when nothing is counted
     */
    record LapTime(Lap lap, Long targetMillis, Long millis, Long found, Instant reachedAt) {

        public boolean met() {
            return millis != null && (targetMillis == null || millis <= targetMillis);
        }

        public boolean missed(long runningMillis) {
            return targetMillis != null && (millis == null ? runningMillis : millis) > targetMillis;
        }
    }

    /**
     * @param unlisted orders whose customer nobody knows yet
     * @param runningMillis since opening, until closing
     */
    record Board(
            RecallView recall,
            List<LapTime> laps,
            long runningMillis,
            List<ScopeLot> lots,
            List<LotBooks> books,
            List<Hold> holds,
            Funnel funnel,
            List<Funnel> channels,
            List<Round> rounds,
            long unlisted) {}

    /** A lot in scope, and how it reached orders. */
    record ScopeLot(String sku, String lotNo, int level, boolean late, List<Reach> reach) {}

    /** @param source {@code LINE}, {@code PACKAGING} observed; {@code WINDOW} inferred; {@code WITHOUT_LOT} candidate */
    record Reach(String sku, String lotNo, String source, boolean late, long orders, long units) {}

    /**
     * Units of a lot that was asked for.
     *
     * @param unaccounted what came in, less all the rest; negative when more went out
     */
    record LotBooks(LotId lot, long in, long stock, long shipped, long used, long unaccounted) {}

    /**
     * @param places where the lot lies now, empty when that is not told
     * @param counted null while nobody has
     */
    record Hold(
            int holdNo,
            RecallView.Hold hold,
            List<StockPlace> places,
            Long counted,
            Instant countedAt,
            String countedBy) {}

    /**
     * In customers.
     *
     * @param route SHOP, SMS, EMAIL, NONE; null for all of them
     * @param channel the shop, null for all of them
     * @param notified a message was given, a person wrote or called, or a drill went through
     * @param delivered the channel took it, a person reached him, or he answered
     * @param settled he answered, and has what he was promised
     */
    record Funnel(
            String route,
            String channel,
            long recipients,
            long contactable,
            long notified,
            long delivered,
            long answered,
            long settled,
            long unreached) {}

    /** @param answered who answered while this was his last round */
    record Round(int roundNo, Instant startedAt, int entered, int sent, int unreached, long answered) {}

    /** How far recipients are. */
    enum Step {
        ALL,
        UNREACHABLE,
        WAITING,
        NOTIFIED,
        DELIVERED,
        UNREACHED,
        ANSWERED,
        SETTLED
    }

    /** Null fields narrow nothing. */
    record RecipientFilter(Step step, String route, String channel, Integer round) {}

    /** No personal data. */
    record Recipient(
            String customerId,
            String channel,
            String orderNo,
            String route,
            boolean observed,
            String state,
            int round,
            int times,
            Instant contactedAt,
            String answer,
            Instant answeredAt,
            boolean late) {}
}
