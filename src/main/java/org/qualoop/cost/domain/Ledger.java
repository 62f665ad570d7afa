package org.qualoop.cost.domain;

import java.time.Clock;
import java.util.Optional;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * The append-only book. What is wrong is reversed and booked anew, with the date of what happened, or in an open month
 * when that one is closed.
 */
@Component
class Ledger {

    private final EntryMapper entries;
    private final PartyShares parties;
    private final OpenMonths months;
    private final CostFigures figures;
    private final Clock clock;

    Ledger(EntryMapper entries, PartyShares parties, OpenMonths months, CostFigures figures, Clock clock) {
        this.entries = entries;
        this.parties = parties;
        this.months = months;
        this.figures = figures;
        this.clock = clock;
    }

    /** @return the line as it stands now; empty when the item was booked before */
    Optional<EntryRow> book(EntryRow draft) {
        return insert(draft) ? entries.standing(draft.recordNo(), draft.item()) : Optional.empty();
    }

    /** Books an item that may have been booked and reversed before. */
    void bookAgain(EntryRow draft) {
        insert(draft.as(entries.lastSeq(draft.recordNo(), draft.item()) + 1));
    }

    /** @param changed the standing line with other amounts or another place */
    void correct(EntryRow standing, EntryRow changed) {
        if (!changed.equals(standing)) {
            replace(standing, changed);
        }
    }

    /** The same line, shared as its event's liability says now. */
    void shareAnew(EntryRow standing) {
        if (!parties.isUpToDate(standing)) {
            replace(standing, standing);
        }
    }

    void reverse(EntryRow standing) {
        EntryRow back = months.dated(standing.reversal(clock.instant(), CurrentUser.name()));
        if (entries.insert(back) == 0) {
            return;
        }
        parties.reverse(standing);
        entries.keepForSums(back.recordNo(), back.item(), back.seq());
        if (back.at().equals(standing.at())) {
            figures.reversed(standing);
        } else {
            figures.standing(back);
        }
    }

    private void replace(EntryRow standing, EntryRow changed) {
        reverse(standing);
        insert(changed.rebooked(clock.instant(), CurrentUser.name()));
    }

    private boolean insert(EntryRow draft) {
        EntryRow row = months.dated(draft);
        if (entries.insert(row) == 0) {
            return false;
        }
        figures.standing(row);
        entries.standing(row.recordNo(), row.item()).ifPresent(parties::split);
        entries.keepForSums(row.recordNo(), row.item(), row.seq());
        return true;
    }
}
