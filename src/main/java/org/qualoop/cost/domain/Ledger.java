package org.qualoop.cost.domain;

import java.time.Clock;
import java.util.Optional;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CurrentUser;
import org.springframework.stereotype.Component;

/** The append-only book. What is wrong is reversed and booked anew, with the date of what happened. */
@Component
class Ledger {

    private final EntryMapper entries;
    private final CostFigures figures;
    private final Clock clock;

    Ledger(EntryMapper entries, CostFigures figures, Clock clock) {
        this.entries = entries;
        this.figures = figures;
        this.clock = clock;
    }

    /** @return the line as it stands now; empty when the item was booked before */
    Optional<EntryRow> book(EntryRow draft) {
        if (entries.insert(draft) == 0) {
            return Optional.empty();
        }
        figures.standing(draft);
        return entries.standing(draft.recordNo(), draft.item());
    }

    /** Books an item that may have been booked and reversed before. */
    void bookAgain(EntryRow draft) {
        entries.insert(draft.as(entries.lastSeq(draft.recordNo(), draft.item()) + 1));
        figures.standing(draft);
    }

    /** @param changed the standing line with other amounts or another place */
    void correct(EntryRow standing, EntryRow changed) {
        if (!changed.equals(standing)) {
            reverse(standing);
            entries.insert(changed.rebooked(clock.instant(), CurrentUser.name()));
            figures.standing(changed);
        }
    }

    void reverse(EntryRow standing) {
        entries.insert(standing.reversal(clock.instant(), CurrentUser.name()));
        figures.reversed(standing);
    }
}
