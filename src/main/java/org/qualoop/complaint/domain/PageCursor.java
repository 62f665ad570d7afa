package org.qualoop.complaint.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.qualoop.complaint.data.CaseRow;
import org.qualoop.platform.Problem;

/** Where a page of cases ended: microseconds since 1970 and the number of its last case. */
record PageCursor(Instant at, String caseNo) {

    private static final PageCursor START = new PageCursor(null, null);

    static PageCursor read(String after) {
        if (after == null || after.isBlank()) {
            return START;
        }
        int cut = after.indexOf('.');
        try {
            long micros = Long.parseLong(after.substring(0, cut));
            return new PageCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), after.substring(cut + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw Problem.badRequest("/after", "after 不是上一页给出的游标 after is not the cursor of a page");
        }
    }

    static String after(CaseRow last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.openedAt()) + "." + last.caseNo();
    }
}
