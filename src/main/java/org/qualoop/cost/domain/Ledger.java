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
    private final Clock clock;

    Ledger(EntryMapper entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** @return the line as it stands now; empty when the item was booked before */
    Optional<EntryRow> book(EntryRow draft) {
        return entries.insert(draft) == 0 ? Optional.empty() : entries.standing(draft.recordNo(), draft.item());
    }

    /** Books an item that may have been booked and reversed before. */
    void bookAgain(EntryRow draft) {
        entries.insert(draft.as(entries.lastSeq(draft.recordNo(), draft.item()) + 1));
    }

    /** @param changed the standing line with other amounts or another place */
    void correct(EntryRow standing, EntryRow changed) {
        if (!changed.equals(standing)) {
            reverse(standing);
            entries.insert(changed.rebooked(clock.instant(), CurrentUser.name()));
        }
    }

    void reverse(EntryRow standing) {
        entries.insert(standing.reversal(clock.instant(), CurrentUser.name()));
    }
}
