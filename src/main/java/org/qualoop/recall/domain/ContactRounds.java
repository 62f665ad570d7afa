package org.qualoop.recall.domain;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.recall.data.BoardMapper;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ContactMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds of contact, in batches. A customer is in one batch of a round at most, and a batch that is on its way keeps
 * its customers until it is settled: whatever is repeated goes to the same ones with the same key.
 */
@Component
@Transactional
public class ContactRounds {

    /** The message that all have answered. */
    public static final String ALL_ANSWERED = "recallAnswered";

    private static final int BATCH = 200;

    private final CampaignMapper campaigns;
    private final ContactMapper contacts;
    private final BoardMapper board;
    private final Recalls recalls;
    private final Engine engine;
    private final Clock clock;

    ContactRounds(
            CampaignMapper campaigns,
            ContactMapper contacts,
            BoardMapper board,
            Recalls recalls,
            Engine engine,
            Clock clock) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.board = board;
        this.recalls = recalls;
        this.engine = engine;
        this.clock = clock;
    }

    /** @return number of the round that begins, from 1 */
    public int begin(String recallNo) {
        CampaignRow recall = recalls.get(recallNo);
        int round = recall.roundNo() + 1;
        campaigns.setRound(recallNo, round);
        int entered = contacts.enterRound(recallNo, round, recall.contactInferred());
        board.beginRound(recallNo, round, clock.instant(), entered);
        recalls.note(recallNo, "recall.round", Map.of("round", "" + round, "customers", "" + entered));
        return round;
    }

    /** @return number of the next batch of the round, or 0 when everybody is through */
    public int nextBatch(String recallNo) {
        List<String> next = contacts.waiting(recallNo, recalls.get(recallNo).roundNo(), BATCH);
        if (next.isEmpty()) {
            return 0;
        }
        campaigns.countBatch(recallNo);
        int batch = campaigns.lastBatch(recallNo);
        contacts.putInBatch(recallNo, batch, next);
        return batch;
    }

    /**
     * The gateway took the batch.
     *
     * @param unreached places of those whom it does not reach, separated by commas; null when it told nothing, because
     *     there is no gateway: then nobody was reached
     */
    public void sent(String recallNo, int batch, Integer taken, String unreached) {
        if (taken == null) {
            refused(recallNo, batch);
            return;
        }
        List<Integer> places = unreached == null || unreached.isBlank()
                ? List.of()
                : Arrays.stream(unreached.split("\\s*,\\s*"))
                        .map(Integer::valueOf)
                        .toList();
        contacts.sent(recallNo, batch, clock.instant(), places);
        if (!places.isEmpty()) {
            contacts.unreached(recallNo, batch, clock.instant(), places);
        }
        count(recallNo, contacts.batch(recallNo, batch).size() - places.size(), places.size());
    }

    public void refused(String recallNo, int batch) {
        List<Integer> all =
                contacts.batch(recallNo, batch).stream().map(row -> row.place()).toList();
        contacts.unreached(recallNo, batch, clock.instant(), all);
        count(recallNo, 0, all.size());
    }

    private void count(String recallNo, int sent, int unreached) {
        board.countRound(recallNo, recalls.get(recallNo).roundNo(), sent, unreached);
    }

    public void rehearsed(String recallNo, int batch) {
        contacts.rehearsed(recallNo, batch);
    }

    public boolean anyByHand(String recallNo) {
        CampaignRow recall = recalls.get(recallNo);
        return !recall.drill() && contacts.countByHand(recallNo, recall.contactInferred()) > 0;
    }

    public void contactedByHand(String recallNo, String note, String by) {
        CampaignRow recall = recalls.get(recallNo);
        int customers = contacts.contactedByHand(recallNo, recall.contactInferred(), clock.instant());
        recalls.note(recallNo, "recall.byHand", by, Map.of("customers", "" + customers, "note", note));
    }

    public boolean anyUnanswered(String recallNo) {
        CampaignRow recall = recalls.get(recallNo);
        return contacts.anyUnanswered(recallNo, recall.contactInferred());
    }

    public boolean isRoundLeft(String recallNo) {
        CampaignRow recall = recalls.get(recallNo);
        return recall.roundNo() < recall.rounds() && anyUnanswered(recallNo);
    }

    /** The last one answered: nobody needs to wait for the end of the round. */
    void tellWhenAllAnswered(String recallNo) {
        CampaignRow recall = recalls.get(recallNo);
        if (recall.contactInferred() != null && !anyUnanswered(recallNo)) {
            engine.correlate(ALL_ANSWERED, recallNo, Map.of());
        }
    }
}
