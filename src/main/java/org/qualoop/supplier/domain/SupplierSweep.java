package org.qualoop.supplier.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.qualoop.platform.CurrentUser;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.data.StandingMapper;
import org.qualoop.supplier.data.StandingMapper.StandingRow;
import org.qualoop.supplier.data.SuspensionMapper;
import org.qualoop.supplier.data.SuspensionMapper.SuspensionRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the suppliers whose turn it is; a supplier that is well costs one look a day and no process instance. */
@Component
@Transactional
public class SupplierSweep {

    private static final int ROUND = 50;
    private static final Duration NEXT_LOOK = Duration.ofDays(1);

    private final StandingMapper standings;
    private final SuspensionMapper open;
    private final Documents documents;
    private final Causes causes;
    private final Suspensions suspensions;
    private final Applications applications;
    private final DocumentNames names;
    private final Clock clock;

    SupplierSweep(
            StandingMapper standings,
            SuspensionMapper open,
            Documents documents,
            Causes causes,
            Suspensions suspensions,
            Applications applications,
            DocumentNames names,
            Clock clock) {
        this.standings = standings;
        this.open = open;
        this.documents = documents;
        this.causes = causes;
        this.suspensions = suspensions;
        this.applications = applications;
        this.names = names;
        this.clock = clock;
    }

    /** @return whether more are due than one round takes */
    public boolean round() {
        Instant now = clock.instant();
        List<String> due = standings.due(now, ROUND);
        for (String code : due) {
            standings.setDueAt(code, now.plus(NEXT_LOOK));
            standings.find(code).ifPresent(row -> look(row, now));
        }
        return due.size() == ROUND;
    }

    private void look(StandingRow row, Instant now) {
        if (row.status() == Status.APPROVED || row.status() == Status.CONDITIONAL) {
            lookAtDocuments(row.supplierCode());
            causes.tooLow(row)
                    .ifPresent(reason ->
                            suspensions.open(row.supplierCode(), Cause.SCORE, reason, null, CurrentUser.SYSTEM));
        }
        if (row.requalifyAt() != null && !row.requalifyAt().isAfter(now) && row.status() == Status.APPROVED) {
            applications.applyAgain(row.supplierCode(), CurrentUser.SYSTEM);
        }
        open.allOpenOf(row.supplierCode()).stream()
                .filter(Causes::isByRule)
                .map(SuspensionRow::suspensionNo)
                .filter(causes::gone)
                .forEach(suspensions::causeGone);
    }

    private void lookAtDocuments(String code) {
        List<DocumentView> due = documents.required(code).stream()
                .filter(document -> document.state() != DocumentState.VALID)
                .toList();
        if (!due.isEmpty()) {
            Instant grace = due.stream()
                    .map(DocumentView::graceUntil)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            String types = names.of(due.stream().map(DocumentView::type).toList());
            suspensions.open(
                    code,
                    Cause.DOCUMENTS,
                    "资质到期或缺失 Documents expire or are missing: " + types,
                    grace,
                    CurrentUser.SYSTEM);
        }
    }
}
