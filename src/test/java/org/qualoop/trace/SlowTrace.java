package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Keeps the last word about every fact in memory and answers by going through all of them each time. It shares no code
 * with the trace: what it says is what the trace has to say.
 */
final class SlowTrace {

    /** @param qty null when inferred */
    record Link(String shipmentNo, String orderNo, String sku, String lotNo, Integer qty) {}

    private final Map<String, Map<String, ObjectNode>> last = new TreeMap<>();
    private final List<ObjectNode> counts = new ArrayList<>();
    private final Set<LotId> named = new LinkedHashSet<>();

    /** @return whether the fact is taken */
    boolean take(String kind, ObjectNode item) {
        if (kind.equals("productions") && closesCircle(item)) {
            return false;
        }
        if (kind.equals("stock")) {
            counts.add(item);
        } else {
            last.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(key(kind, item), item);
        }
        name(item);
        return true;
    }

    Set<LotId> named() {
        return named;
    }

    private void name(JsonNode node) {
        if (node.has("lotNo")) {
            named.add(lot(node));
        }
        node.forEach(this::name);
    }

    // ---- genealogy

    private boolean closesCircle(ObjectNode production) {
        Map<String, ObjectNode> productions = last.computeIfAbsent("productions", any -> new LinkedHashMap<>());
        String no = production.get("productionNo").asText();
        ObjectNode before = productions.put(no, production);
        boolean circle = all("productions").contains(production)
                && inputs(production).stream().anyMatch(input -> levels(lot(production.get("output")), true)
                        .containsKey(input));
        if (before == null) {
            productions.remove(no);
        } else {
            productions.put(no, before);
        }
        return circle;
    }

    private static List<LotId> inputs(JsonNode production) {
        List<LotId> inputs = new ArrayList<>();
        production.get("inputs").forEach(input -> inputs.add(lot(input)));
        return inputs;
    }

    /** Every lot that can be reached, with the fewest steps to it; the lot itself with 0. */
    Map<LotId, Integer> levels(LotId start, boolean downwards) {
        Map<LotId, Integer> levels = new LinkedHashMap<>(Map.of(start, 0));
        for (boolean found = true; found; ) {
            found = false;
            for (ObjectNode production : all("productions")) {
                LotId output = lot(production.get("output"));
                for (LotId input : inputs(production)) {
                    LotId from = downwards ? input : output;
                    LotId to = downwards ? output : input;
                    if (levels.containsKey(from) && levels.getOrDefault(to, 99) > levels.get(from) + 1) {
                        levels.put(to, levels.get(from) + 1);
                        found = true;
                    }
                }
            }
        }
        return levels;
    }

    // ---- links

    List<Link> observed(LotId wanted) {
        List<Link> links = new ArrayList<>();
        for (ObjectNode parcel : parcels()) {
            for (JsonNode line : parcel.get("lines")) {
                if (line.has("lotNo") && lot(line).equals(wanted)) {
                    links.add(link(
                            parcel,
                            orderNo(parcel, line),
                            wanted,
                            line.get("qty").asInt()));
                }
            }
            for (JsonNode box : parcel.path("packaging")) {
                if (lot(box).equals(wanted)) {
                    orders(parcel).forEach(order -> links.add(link(parcel, order, wanted, 1)));
                }
            }
        }
        return links;
    }

    List<Link> inferred(LotId wanted) {
        List<Link> links = new ArrayList<>();
        for (ObjectNode parcel : parcels()) {
            if (all("packaging-usages").stream()
                    .anyMatch(usage -> lot(usage).equals(wanted) && covers(usage, parcel))) {
                orders(parcel).forEach(order -> links.add(link(parcel, order, wanted, null)));
            }
            for (JsonNode line : parcel.get("lines")) {
                if (!line.has("lotNo")
                        && line.get("sku").asText().equals(wanted.sku())
                        && lay(wanted, parcel.get("warehouse").asText(), at(parcel, "shippedAt"))) {
                    links.add(link(parcel, orderNo(parcel, line), wanted, null));
                }
            }
        }
        return links;
    }

    private boolean covers(ObjectNode usage, ObjectNode parcel) {
        Instant at = at(parcel, "shippedAt");
        return parcel.path("packaging").isEmpty()
                && usage.get("station").equals(parcel.get("station"))
                && usage.get("warehouse").equals(parcel.get("warehouse"))
                && !at.isBefore(at(usage, "from"))
                && (usage.has("to") ? at.isBefore(at(usage, "to")) : isLastBefore(usage, at));
    }

    private boolean isLastBefore(ObjectNode usage, Instant at) {
        return all("packaging-usages").stream()
                .filter(next -> Stream.of("warehouse", "station", "sku")
                        .allMatch(field -> next.get(field).equals(usage.get(field))))
                .noneMatch(next -> at(next, "from").isAfter(at(usage, "from")) && !at.isBefore(at(next, "from")));
    }

    // ---- where a lot lay

    /** Something that happened to a lot; a place that no fact names is "?". */
    private record Event(Instant at, long qty, String from, String to, String how) {}

    private List<Event> events(LotId lot) {
        List<Event> events = new ArrayList<>();
        for (ObjectNode receipt : all("receipts")) {
            for (JsonNode line : receipt.get("lines")) {
                if (lot(line).equals(lot)) {
                    events.add(event(
                            receipt,
                            "receivedAt",
                            line,
                            null,
                            receipt.get("warehouse").asText(),
                            "come"));
                }
            }
        }
        for (ObjectNode production : all("productions")) {
            if (lot(production.get("output")).equals(lot)) {
                events.add(event(production, "at", production.get("output"), null, "?", "made"));
            }
            for (JsonNode input : production.get("inputs")) {
                if (lot(input).equals(lot)) {
                    events.add(event(production, "at", input, "?", null, "used"));
                }
            }
        }
        for (ObjectNode parcel : parcels()) {
            String warehouse = parcel.get("warehouse").asText();
            for (JsonNode line : parcel.get("lines")) {
                if (line.has("lotNo") && lot(line).equals(lot)) {
                    events.add(event(parcel, "shippedAt", line, warehouse, null, "sent"));
                }
            }
            for (JsonNode box : parcel.path("packaging")) {
                if (lot(box).equals(lot)) {
                    events.add(new Event(at(parcel, "shippedAt"), 1, warehouse, null, "sent"));
                }
            }
        }
        for (ObjectNode movement : all("stock-movements")) {
            if (lot(movement).equals(lot)) {
                events.add(movement(movement));
            }
        }
        return events;
    }

    private static Event movement(ObjectNode movement) {
        String warehouse = movement.get("warehouse").asText();
        long qty = movement.get("qty").asLong();
        return switch (movement.get("type").asText()) {
            case "TRANSFER" ->
                movement.has("toWarehouse")
                        ? event(
                                movement,
                                "at",
                                movement,
                                warehouse,
                                movement.get("toWarehouse").asText(),
                                "moved")
                        : new Event(at(movement, "at"), 0, warehouse, null, "seen");
            case "RETURN_IN" -> event(movement, "at", movement, null, warehouse, "returned");
            case "ADJUST" ->
                qty > 0
                        ? event(movement, "at", movement, null, warehouse, "found")
                        : new Event(at(movement, "at"), -qty, warehouse, null, "lost");
            default -> event(movement, "at", movement, warehouse, null, "lost");
        };
    }

    boolean lay(LotId lot, String warehouse, Instant at) {
        List<Event> events = events(lot);
        List<Event> made = events.stream().filter(e -> e.how().equals("made")).toList();
        Set<String> places = new TreeSet<>();
        events.forEach(e -> Stream.of(e.from(), e.to()).filter(Objects::nonNull).forEach(places::add));
        counts.stream()
                .filter(count -> lot(count).equals(lot))
                .forEach(count -> places.add(count.get("warehouse").asText()));
        places.remove("?");
        boolean goneEverywhere = goneEverywhere(lot, events, places, at);
        if (!made.isEmpty()
                && places.stream()
                        .noneMatch(place -> arrival(events, place) != null || sighting(lot, events, place) != null)) {
            return !at.isBefore(first(made)) && !goneEverywhere;
        }
        Instant origin = first(events.stream()
                .filter(e -> e.how().equals("made") || e.how().equals("come"))
                .toList());
        Instant came = min(
                arrival(events, warehouse),
                first(to(events, warehouse).stream()
                        .filter(e -> e.how().equals("returned"))
                        .toList()));
        Instant seen = sighting(lot, events, warehouse);
        Instant since = seen != null && (came == null || seen.isBefore(came)) ? min(seen, origin) : came;
        return since != null
                && !at.isBefore(since)
                && !goneEverywhere
                && !gone(lot, events, warehouse, at, sum(made) <= of(events, "come"), origin == null);
    }

    private boolean gone(LotId lot, List<Event> all, String place, Instant at, boolean allKnown, boolean noOrigin) {
        List<Event> in = to(all, place);
        List<Event> out = all.stream().filter(e -> place.equals(e.from())).toList();
        List<ObjectNode> stock = stock(lot, place);
        Instant counted = stock.stream()
                .map(row -> at(row, "asOf"))
                .max(Instant::compareTo)
                .orElse(null);
        long left = stock.stream().mapToLong(row -> row.get("qty").asLong()).sum();
        boolean onlyLeaving = noOrigin && in.isEmpty() && stock.isEmpty() && at.isAfter(latest(out));
        boolean countedZero = counted != null
                && left == 0
                && !latest(in).isAfter(counted)
                && at.isAfter(counted)
                && at.isAfter(latest(leaving(out)));
        boolean even = allKnown
                && !in.isEmpty()
                && sum(in) == sum(out)
                && !latest(in).isAfter(latest(leaving(out)))
                && !(left > 0 && counted.isAfter(latest(leaving(out))))
                && at.isAfter(latest(leaving(out)));
        return onlyLeaving || countedZero || even;
    }

    private boolean goneEverywhere(LotId lot, List<Event> events, Set<String> places, Instant at) {
        List<Event> in =
                events.stream().filter(e -> e.from() == null && e.to() != null).toList();
        List<Event> out = leaving(events.stream().filter(e -> e.to() == null).toList());
        boolean countedLater = places.stream()
                .map(place -> stock(lot, place))
                .anyMatch(rows ->
                        rows.stream().mapToLong(row -> row.get("qty").asLong()).sum() > 0
                                && rows.stream().anyMatch(row -> at(row, "asOf").isAfter(latest(out))));
        long told = Math.min(of(in, "made"), of(in, "come"));
        return !in.isEmpty()
                && sum(in) - told == sum(out)
                && !latest(in).isAfter(latest(out))
                && !countedLater
                && at.isAfter(latest(out));
    }

    private static Instant arrival(List<Event> events, String place) {
        return first(to(events, place).stream()
                .filter(e -> e.how().equals("come") || e.how().equals("moved"))
                .toList());
    }

    private Instant sighting(LotId lot, List<Event> events, String place) {
        Instant seen = first(events.stream()
                .filter(e -> place.equals(e.from())
                        || (place.equals(e.to()) && e.how().equals("found")))
                .toList());
        return arrival(events, place) == null ? min(seen, firstCount(lot, place)) : seen;
    }

    /** A count is corrected by another one of the same place and time. */
    private Instant firstCount(LotId lot, String place) {
        Map<List<JsonNode>, ObjectNode> byTime = new LinkedHashMap<>();
        counts.stream()
                .filter(count -> lot(count).equals(lot)
                        && count.get("warehouse").asText().equals(place))
                .forEach(count -> byTime.put(List.of(count.get("location"), count.get("asOf")), count));
        return byTime.values().stream()
                .filter(count -> count.get("qty").asInt() > 0)
                .map(count -> at(count, "asOf"))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The newest count of each location. */
    private List<ObjectNode> stock(LotId lot, String place) {
        Map<String, ObjectNode> newest = new TreeMap<>();
        counts.stream()
                .filter(count -> lot(count).equals(lot)
                        && (place == null || count.get("warehouse").asText().equals(place)))
                .forEach(count -> newest.merge(
                        count.get("warehouse").asText() + "/"
                                + count.get("location").asText(),
                        count,
                        (before, next) -> at(next, "asOf").isBefore(at(before, "asOf")) ? before : next));
        return List.copyOf(newest.values());
    }

    private static List<Event> to(List<Event> events, String place) {
        return events.stream().filter(e -> place.equals(e.to())).toList();
    }

    private static List<Event> leaving(List<Event> out) {
        return out.stream().filter(e -> !e.how().equals("seen")).toList();
    }

    private static Instant first(List<Event> events) {
        return events.stream().map(Event::at).min(Instant::compareTo).orElse(null);
    }

    private static Instant latest(List<Event> events) {
        return events.stream().map(Event::at).max(Instant::compareTo).orElse(Instant.MIN);
    }

    private static long sum(List<Event> events) {
        return events.stream().mapToLong(Event::qty).sum();
    }

    private static Instant min(Instant a, Instant b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    // ---- sums

    LotTraces.Summary summary(LotId lot) {
        List<Link> seen = new ArrayList<>();
        List<Link> guessed = new ArrayList<>();
        levels(lot, true).keySet().forEach(kin -> {
            seen.addAll(observed(kin));
            guessed.addAll(inferred(kin));
        });
        Set<String> orders = orderNos(seen);
        Set<String> customers = customers(orders);
        Set<String> moreOrders = new HashSet<>(orderNos(guessed));
        Set<String> moreCustomers = customers(moreOrders);
        moreOrders.removeAll(orders);
        moreCustomers.removeAll(customers);
        List<Event> events = events(lot);
        long stock = stock(lot, null).stream()
                .mapToLong(row -> row.get("qty").asLong())
                .sum();
        long consumed = of(events, "used") + moved(lot, "CONSUME");
        long out = of(events, "sent")
                + consumed
                + moved(lot, "SCRAP")
                + moved(lot, "SAMPLE")
                + moved(lot, "RETURN_TO_VENDOR");
        long otherIn = of(events, "come") + moved(lot, "ADJUST") + of(events, "returned");
        long made = madeForUs(lot, events, stock + out - otherIn);
        return new LotTraces.Summary(
                of(events, "come"),
                of(events, "made"),
                of(events, "made") - made,
                moved(lot, "ADJUST"),
                of(events, "returned"),
                stock,
                of(events, "sent"),
                consumed,
                moved(lot, "SCRAP"),
                moved(lot, "SAMPLE"),
                moved(lot, "RETURN_TO_VENDOR"),
                otherIn + made - stock - out,
                orders.size(),
                customers.size(),
                moreOrders.size(),
                moreCustomers.size());
    }

    /** How many of the units made came to us other than by a receipt. */
    private long madeForUs(LotId lot, List<Event> events, long withoutOrigin) {
        long made = of(events, "made");
        long come = of(events, "come");
        boolean bought = all("purchase-orders").stream()
                .anyMatch(order -> order.findValuesAsText("sku").contains(lot.sku()));
        boolean seen = counts.stream().anyMatch(count -> lot(count).equals(lot))
                || all("stock-movements").stream()
                        .anyMatch(movement -> lot(movement).equals(lot));
        if (come > 0 || bought && !seen) {
            long mayHave = made > come ? made - come : 0;
            return withoutOrigin < 0 ? 0 : Math.min(withoutOrigin, mayHave);
        }
        return made;
    }

    private static long of(List<Event> events, String how) {
        return sum(events.stream().filter(e -> e.how().equals(how)).toList());
    }

    private long moved(LotId lot, String type) {
        ToLongFunction<ObjectNode> qty = movement -> movement.get("qty").asLong();
        return all("stock-movements").stream()
                .filter(movement -> lot(movement).equals(lot)
                        && movement.get("type").asText().equals(type))
                .mapToLong(qty)
                .sum();
    }

    String customer(String orderNo) {
        ObjectNode order = last.getOrDefault("orders", Map.of()).get(orderNo);
        return order == null ? null : order.at("/customer/id").asText();
    }

    private Set<String> customers(Set<String> orders) {
        Set<String> customers = new HashSet<>();
        orders.stream().map(this::customer).filter(Objects::nonNull).forEach(customers::add);
        return customers;
    }

    private static Set<String> orderNos(List<Link> links) {
        Set<String> orders = new HashSet<>();
        links.forEach(link -> orders.add(link.orderNo()));
        return orders;
    }

    // ---- facts

    private List<ObjectNode> all(String kind) {
        return last.getOrDefault(kind, Map.of()).values().stream()
                .filter(item -> !item.path("status").asText().equals("CANCELLED"))
                .toList();
    }

    private List<ObjectNode> parcels() {
        return all("shipments").stream()
                .filter(parcel -> !parcel.get("lines").isEmpty())
                .toList();
    }

    private static Set<String> orders(ObjectNode parcel) {
        Set<String> orders = new TreeSet<>();
        parcel.get("lines").forEach(line -> orders.add(orderNo(parcel, line)));
        return orders;
    }

    private static String orderNo(ObjectNode parcel, JsonNode line) {
        return (line.has("orderNo") ? line : parcel).get("orderNo").asText();
    }

    private static Link link(ObjectNode parcel, String orderNo, LotId lot, Integer qty) {
        return new Link(parcel.get("shipmentNo").asText(), orderNo, lot.sku(), lot.lotNo(), qty);
    }

    private static Event event(JsonNode fact, String time, JsonNode entry, String from, String to, String how) {
        return new Event(at(fact, time), entry.get("qty").asLong(), from, to, how);
    }

    private static LotId lot(JsonNode node) {
        return new LotId(node.get("sku").asText(), node.get("lotNo").asText());
    }

    private static Instant at(JsonNode node, String field) {
        return Instant.parse(node.get(field).asText());
    }

    private static String key(String kind, ObjectNode item) {
        return switch (kind) {
            case "purchase-orders" -> item.get("poNo").asText();
            case "receipts" -> item.get("receiptNo").asText();
            case "productions" -> item.get("productionNo").asText();
            case "stock-movements" -> item.get("movementNo").asText();
            case "orders" -> item.get("orderNo").asText();
            case "shipments" -> item.get("shipmentNo").asText();
            default ->
                Stream.of("warehouse", "station", "sku", "from")
                        .map(field -> item.get(field).asText())
                        .toList()
                        .toString();
        };
    }
}
