package org.qualoop.supplier.domain;

import java.time.LocalDate;
import org.qualoop.supplier.data.SuspensionMapper;
import org.qualoop.supplier.data.SuspensionMapper.SuspensionRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents in; what waited for them hears of it in the same transaction. */
@Component
@Transactional
public class DocumentDesk {

    private final Documents documents;
    private final SuspensionMapper open;
    private final Causes causes;
    private final Suspensions suspensions;

    DocumentDesk(Documents documents, SuspensionMapper open, Causes causes, Suspensions suspensions) {
        this.documents = documents;
        this.open = open;
        this.causes = causes;
        this.suspensions = suspensions;
    }

    /** As {@link Documents#record}. */
    public void take(String code, String type, String number, LocalDate validUntil, String evidenceId, String by) {
        documents.record(code, type, number, validUntil, evidenceId, by);
        open.allOpenOf(code).stream()
                .filter(row -> Cause.DOCUMENTS.name().equals(row.cause()))
                .map(SuspensionRow::suspensionNo)
                .filter(causes::gone)
                .forEach(suspensions::causeGone);
    }
}
