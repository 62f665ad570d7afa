package org.qualoop.trace.domain;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.qualoop.platform.Problem;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces.Recipient;
import org.qualoop.trace.LotTraces.Shipment;
import org.qualoop.trace.LotTraces.Shipments;
import org.qualoop.trace.data.LinkReader;
import org.qualoop.trace.data.LinkReader.Carried;
import org.qualoop.trace.data.LinkReader.Place;
import org.springframework.stereotype.Component;

/** The parcels that carried lots, in the order of shipping, whether as goods, as packaging or by inference. */
@Component
class Carriers {

    private static final int PART = 5_000;

    /** Where a page ended: the last parcel, and how many of its rows were given out. */
    private record Cursor(Place place, int given) {

        static final Cursor START = new Cursor(null, 0);

        static Cursor parse(String text) {
            if (text == null || text.isEmpty()) {
                return START;
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
                int given = Integer.parseInt(parts[1]);
                if (given < 0) {
                    throw new IllegalArgumentException();
                }
                return new Cursor(new Place(Instant.parse(parts[0]), parts[2]), given);
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                throw Problem.badRequest("/after", "is not a cursor that this list gave out");
            }
        }

        static Cursor after(List<Carried> page, Cursor before) {
            Place last = page.get(page.size() - 1).place();
            int given =
                    (int) page.stream().filter(row -> row.place().equals(last)).count();
            return new Cursor(last, last.equals(before.place()) ? given + before.given() : given);
        }

        String text() {
            String plain = place.shippedAt() + " " + given + " " + place.shipmentNo();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Page(List<Carried> rows, Cursor next) {}

    private final LinkReader links;

    Carriers(LinkReader links) {
        this.links = links;
    }

    Shipments page(Collection<LotId> lots, String after, int limit) {
        Page page = read(lots, Cursor.parse(after), limit, true);
        List<Shipment> items = page.rows().stream().map(Carriers::shipment).toList();
        return new Shipments(items, page.next() == null ? null : page.next().text());
    }

    /** All of them, lot by lot, so that each part is one short index range. */
    void all(Collection<LotId> lots, boolean withInferred, Consumer<List<Recipient>> parts) {
        for (LotId lot : lots) {
            for (Cursor cursor = Cursor.START; cursor != null; ) {
                Page page = read(List.of(lot), cursor, PART, withInferred);
                parts.accept(page.rows().stream().map(Carriers::recipient).toList());
                cursor = page.next();
            }
        }
    }

    private Page read(Collection<LotId> lots, Cursor from, int limit, boolean withInferred) {
        List<Carried> rows = new CarriedMerge(links, withInferred).read(lots, from.place(), limit + from.given() + 1);
        List<Carried> page = rows.stream().skip(from.given()).limit(limit).toList();
        boolean more = rows.size() > from.given() + page.size();
        return new Page(page, more ? Cursor.after(page, from) : null);
    }

    private static Shipment shipment(Carried row) {
        return new Shipment(
                row.shipmentNo(),
                row.orderNo(),
                row.customerId(),
                row.lot().sku(),
                row.lot().lotNo(),
                row.qty(),
                row.shippedAt(),
                row.trackingNo(),
                link(row));
    }

    private static Recipient recipient(Carried row) {
        return new Recipient(
                row.orderNo(),
                row.customerId(),
                row.channel(),
                row.shipmentNo(),
                row.shippedAt(),
                row.trackingNo(),
                row.lot().lotNo(),
                row.lot().sku(),
                row.qty(),
                link(row));
    }

    private static String link(Carried row) {
        return row.observed() ? "OBSERVED" : "INFERRED";
    }
}
