package org.qualoop.trace.domain;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qualoop.platform.Problem;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces.Recipient;
import org.qualoop.trace.LotTraces.Shipment;
import org.qualoop.trace.LotTraces.Shipments;
import org.qualoop.trace.data.LotMapper;
import org.qualoop.trace.data.LotMapper.CarriedRow;
import org.qualoop.trace.data.LotMapper.Place;
import org.springframework.stereotype.Component;

/** The parcels that carried lots, in the order of shipping, whether as goods, as packaging or by inference. */
@Component
class Carriers {

    private static final int PART = 2_000;
    private static final String OBSERVED = "OBSERVED";
    private static final String INFERRED = "INFERRED";

    private static final Comparator<Carried> BY_SHIPPING = Comparator.comparing(
                    (Carried c) -> c.row().shippedAt())
            .thenComparing(c -> c.row().shipmentNo())
            .thenComparing(Carried::source)
            .thenComparing(c -> c.row().seq())
            .thenComparing(c -> c.row().orderNo())
            .thenComparing(c -> c.row().lotNo())
            .thenComparing(c -> c.row().sku());

    private record Carried(int source, CarriedRow row) {

        String link() {
            return source == 2 ? INFERRED : OBSERVED;
        }

        Integer qty() {
            return source == 2 ? null : row.qty();
        }
    }

    /** Where a page ended: the last parcel, and how many of its rows were given out. */
    private record Cursor(Place place, int given) {

        static Cursor parse(String text) {
            if (text == null || text.isEmpty()) {
                return new Cursor(null, 0);
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
                return new Cursor(new Place(Instant.parse(parts[0]), parts[2]), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                throw Problem.badRequest("/after", "is not a cursor that this list gave out");
            }
        }

        static Cursor after(List<Carried> page, Cursor before) {
            Place last = place(page.get(page.size() - 1));
            int given = (int) page.stream().filter(c -> place(c).equals(last)).count();
            return new Cursor(last, last.equals(before.place()) ? given + before.given() : given);
        }

        private static Place place(Carried carried) {
            return new Place(carried.row().shippedAt(), carried.row().shipmentNo());
        }

        String text() {
            String plain = place.shippedAt() + " " + given + " " + place.shipmentNo();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Page(List<Carried> rows, Cursor next) {}

    private final LotMapper mapper;

    Carriers(LotMapper mapper) {
        this.mapper = mapper;
    }

    Shipments page(Collection<LotId> lots, String after, int limit) {
        Page page = read(lots, Cursor.parse(after), limit, true);
        List<Shipment> items = page.rows().stream().map(Carriers::shipment).toList();
        return new Shipments(items, page.next() == null ? null : page.next().text());
    }

    /** All of them, lot by lot, so that each part is one short index range. */
    void all(Collection<LotId> lots, boolean withInferred, Consumer<List<Recipient>> parts) {
        for (LotId lot : lots) {
            Cursor cursor = Cursor.parse(null);
            while (cursor != null) {
                Page page = read(List.of(lot), cursor, PART, withInferred);
                parts.accept(page.rows().stream().map(Carriers::recipient).toList());
                cursor = page.next();
            }
        }
    }

    private Page read(Collection<LotId> lots, Cursor from, int limit, boolean withInferred) {
        int enough = limit + from.given() + 1;
        List<Carried> rows = new ArrayList<>();
        add(rows, 0, mapper.carriedLines(lots, from.place(), enough));
        add(rows, 1, mapper.carriedPackaging(lots, from.place(), enough));
        if (withInferred) {
            add(rows, 2, mapper.carriedInferred(lots, from.place(), enough));
        }
        List<Carried> page = rows.stream()
                .sorted(BY_SHIPPING)
                .skip(from.given())
                .limit(limit)
                .toList();
        boolean more = rows.size() > from.given() + page.size();
        return new Page(page, more ? Cursor.after(page, from) : null);
    }

    private static void add(List<Carried> rows, int source, List<CarriedRow> found) {
        Stream<Carried> carried = found.stream().map(row -> new Carried(source, row));
        carried.forEach(rows::add);
    }

    private static Shipment shipment(Carried carried) {
        CarriedRow row = carried.row();
        return new Shipment(
                row.shipmentNo(),
                row.orderNo(),
                row.customerId(),
                row.sku(),
                row.lotNo(),
                carried.qty(),
                row.shippedAt(),
                row.trackingNo(),
                carried.link());
    }

    private static Recipient recipient(Carried carried) {
        CarriedRow row = carried.row();
        return new Recipient(
                row.orderNo(),
                row.customerId(),
                row.channel(),
                row.shipmentNo(),
                row.shippedAt(),
                row.trackingNo(),
                row.lotNo(),
                row.sku(),
                carried.qty(),
                carried.link());
    }
}
