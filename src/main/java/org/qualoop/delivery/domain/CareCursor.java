package org.qualoop.delivery.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.qualoop.delivery.data.CareRow;
import org.qualoop.platform.Problem;

/** Where a page of cares ended: microseconds since 1970 and the number of its last care. */
record CareCursor(Instant at, String careNo) {

    static CareCursor read(String after) {
        if (after == null || after.isBlank()) {
            return new CareCursor(null, null);
        }
        int cut = after.indexOf('.');
        try {
            long micros = Long.parseLong(after.substring(0, cut));
            return new CareCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), after.substring(cut + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw Problem.badRequest("/after", "after 不是上一页给出的游标 after is not the cursor of a page");
        }
    }

    static String after(CareRow last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.openedAt()) + "." + last.careNo();
    }
}
