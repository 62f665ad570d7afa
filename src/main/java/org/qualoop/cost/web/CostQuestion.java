package org.qualoop.cost.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.qualoop.cost.Basis;
import org.qualoop.cost.Category;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;

/** The restrictions of a question to the ledger, as they stand in the address. */
record CostQuestion(
        String from,
        String to,
        String category,
        String kind,
        String stage,
        String event,
        String record,
        String order,
        String sku,
        String lot,
        String supplier,
        String basis,
        String series,
        String party) {

    /** @throws Problem 400 naming what cannot be read, or a period that ends before it begins */
    EntryFilter filter() {
        Instant first = start("from", from);
        Instant last = end("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw Problem.badRequest("/from", "from 不能晚于 to from must not be after to");
        }
        return new EntryFilter(
                first,
                last,
                Query.choice(Category.class, "category", category),
                Query.choice(Kind.class, "kind", kind),
                Query.choice(Stage.class, "stage", stage),
                Query.given(event),
                Query.given(record),
                Query.given(order),
                Query.given(sku),
                Query.given(lot),
                Query.given(supplier),
                Query.choice(Basis.class, "basis", basis),
                Query.given(series),
                Query.given(party));
    }

    /** An instant with its zone, or a day: its beginning in UTC. */
    static Instant start(String name, String value) {
        return instant(name, value, 0);
    }

    /** The same for the end of a period, which is exclusive; of a day alone it is its end. */
    static Instant end(String name, String value) {
        return instant(name, value, 1);
    }

    private static Instant instant(String name, String value, int days) {
        if (Query.given(value) == null) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(
                    "/" + name, name + " 须是日期或带时区的时间 must be a day or an instant with zone: 2026-11-22");
        }
    }
}
