package org.qualoop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.kpi.Counted.About;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders, receipts, parcels, corrections, cancellations, deliveries and returns come in any order and more than once;
 * the roll-ups are then what a plain loop over the last revisions counts.
 */
@QualoopTest
class RandomWorldTest {

    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = FROM.plusDays(60);

    @Autowired
    private Intake intake;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private KpiTrail trail;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final ObjectMapper json = new ObjectMapper();
    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private final List<List<Runnable>> histories = new ArrayList<>();
    private final Map<String, Map<String, Object>> orders = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> parcels = new LinkedHashMap<>();
    private final Map<String, String> delivered = new HashMap<>();
    private final Map<String, Counted> told = new HashMap<>();
    private Random random;

    /** Kpi, dimension, value, day: numerator and denominator. */
    private final Map<List<String>, long[]> expected =
            new TreeMap<>((a, b) -> String.join("\n", a).compareTo(String.join("\n", b)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theRollUpsEqualBruteForce(long seed) {
        random = new Random(seed);
        world();
        List<Runnable> steps = interleaved();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).run();
            if (random.nextInt(20) == 0) {
                kpis.refresh();
            }
        }
        kpis.refresh();

        bruteForce();

        assertThat(expected).hasSizeGreaterThan(500);
        expected.forEach((cell, sums) -> {
            Kpi kpi = Kpi.of(cell.get(0)).orElseThrow();
            Dimension dimension = Dimension.of(cell.get(1)).orElseThrow();
            String[] parts = cell.get(2).split("\\+");
            Slice slice = Slice.of(dimension, parts[0]).ofSku(parts.length > 1 ? parts[1] : null);
            LocalDate day = LocalDate.parse(cell.get(3));
            Measure measure = kpis.measure(kpi, slice, day, day);
            assertThat(measure.numerator()).as("%s above", cell).isEqualByComparingTo(BigDecimal.valueOf(sums[0]));
            assertThat(measure.denominator()).as("%s under", cell).isEqualByComparingTo(BigDecimal.valueOf(sums[1]));
            BigDecimal behind = trail.events(kpi, slice, day, day, null, 1000).items().stream()
                    .map(KpiTrail.Event::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(behind)
                    .as("%s behind", cell)
                    .isEqualByComparingTo(BigDecimal.valueOf(kpi.lowerIsBetter() ? sums[0] : sums[1] - sums[0]));
        });
        noDayHasMore();
        anyPeriodSplitByAnythingHasTheSameSums();
    }

    /** Long periods are read from rows of 64, 8 and single days; short ones and odd ones too. */
    private void anyPeriodSplitByAnythingHasTheSameSums() {
        for (int i = 0; i < 25; i++) {
            LocalDate from = FROM.minusDays(random.nextInt(100)).plusDays(random.nextInt(120));
            LocalDate to = from.plusDays(random.nextInt(200));
            Map<List<String>, long[]> sums = new HashMap<>();
            expected.forEach((cell, its) -> {
                LocalDate day = LocalDate.parse(cell.get(3));
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    long[] all = sums.computeIfAbsent(cell.subList(0, 3), one -> new long[2]);
                    all[0] += its[0];
                    all[1] += its[1];
                }
            });
            Map<List<String>, long[]> read = new HashMap<>();
            for (String dimension :
                    List.of("sku", "lot", "supplier", "channel", "warehouse", "packer", "picker", "carrier")) {
                read(dimension, null, from, to, read);
                read(dimension, sku(i % 6), from, to, read);
            }
            read.forEach((cell, its) -> assertThat(sums.getOrDefault(cell, new long[2]))
                    .as("%s from %s to %s", cell, from, to)
                    .containsExactly(its));
            sums.keySet().stream()
                    .filter(cell -> cell.get(2).contains(run) && !cell.get(2).contains("+"))
                    .forEach(cell -> assertThat(read).as("%s to %s", from, to).containsKey(cell));
        }
    }

    /** Figures of this run's world only; channels and warehouses are shared with other worlds. */
    private void read(String name, String sku, LocalDate from, LocalDate to, Map<List<String>, long[]> read) {
        Dimension dimension = Dimension.of(name).orElseThrow();
        if (dimension == Dimension.SKU && sku != null) {
            return;
        }
        String more = sku == null || dimension == Dimension.LOT ? "" : "+" + sku;
        kpis.groups(List.of(Kpi.values()), new Slice(dimension, null, sku), from, to, 1_000_000)
                .forEach((kpi, groups) -> groups.stream()
                        .filter(group -> (group.value() + more).contains(run))
                        .filter(group -> kpi != Kpi.COST_OF_QUALITY)
                        .forEach(group -> read.put(List.of(kpi.key(), name, group.value() + more), new long[] {
                            group.measure().numerator().longValueExact(),
                            group.measure().denominator().longValueExact()
                        })));
    }

    /** Whatever was put on a wrong day at first has left it again. */
    private void noDayHasMore() {
        for (Kpi kpi : Kpi.values()) {
            for (int p = 0; p < 3; p++) {
                String packer = run + "packer" + p;
                long above = 0;
                long under = 0;
                for (Map.Entry<List<String>, long[]> entry : expected.entrySet()) {
                    if (entry.getKey().subList(0, 3).equals(List.of(kpi.key(), "packer", packer))) {
                        above += entry.getValue()[0];
                        under += entry.getValue()[1];
                    }
                }
                Measure whole = kpis.measure(kpi, Dimension.PACKER, packer, FROM.minusYears(1), TO.plusYears(2));
                assertThat(whole.numerator())
                        .as("%s of %s", kpi, packer)
                        .isEqualByComparingTo(BigDecimal.valueOf(above));
                assertThat(whole.denominator())
                        .as("%s of %s", kpi, packer)
                        .isEqualByComparingTo(BigDecimal.valueOf(under));
            }
        }
    }

    private void world() {
        for (int lot = 0; lot < 6; lot++) {
            String po = run + "PO" + lot;
            int its = lot;
            histories.add(List.of(() -> take(
                    "purchase-orders",
                    Map.of(
                            "poNo",
                            po,
                            "supplierCode",
                            supplier(its),
                            "orderedAt",
                            at(0),
                            "lines",
                            List.of(Map.of("lineNo", 1, "sku", sku(its), "qty", 1000))))));
            histories.add(List.of(() -> take(
                    "receipts",
                    Map.of(
                            "receiptNo",
                            run + "R" + its,
                            "poNo",
                            po,
                            "receivedAt",
                            at(0),
                            "warehouse",
                            "W",
                            "operator",
                            "o",
                            "lines",
                            List.of(Map.of("lineNo", 1, "sku", sku(its), "lotNo", lot(its), "qty", 1000))))));
        }
        for (int i = 0; i < 60; i++) {
            order(i);
            parcel(i);
        }
    }

    private void order(int i) {
        String orderNo = run + "O" + i;
        List<Runnable> history = new ArrayList<>();
        for (int revision = 0; revision <= random.nextInt(2); revision++) {
            Map<String, Object> order = new HashMap<>();
            order.put("orderNo", orderNo);
            order.put("channel", run + "channel" + random.nextInt(2));
            order.put("placedAt", at(random.nextInt(10)));
            order.put("customer", Map.of("id", "C" + i));
            order.put("lines", List.of(Map.of("lineNo", 1, "sku", sku(i % 6), "qty", 5)));
            if (random.nextBoolean()) {
                order.put("promisedDeliverBy", at(20 + random.nextInt(10)));
            }
            history.add(() -> take("orders", order));
            orders.put(orderNo, order);
        }
        histories.add(history);
    }

    private void parcel(int i) {
        String shipmentNo = run + "S" + i;
        String tracking = run + "T" + i;
        List<Runnable> history = new ArrayList<>();
        for (int revision = 0; revision <= random.nextInt(3); revision++) {
            Map<String, Object> parcel = new HashMap<>();
            parcel.put("shipmentNo", shipmentNo);
            parcel.put("orderNo", run + "O" + i);
            parcel.put("warehouse", run + "W" + random.nextInt(2));
            parcel.put("shippedAt", at(10 + random.nextInt(8)));
            parcel.put("carrier", run + "carrier" + random.nextInt(2));
            parcel.put("trackingNo", tracking);
            parcel.put("packer", run + "packer" + random.nextInt(3));
            if (random.nextInt(4) > 0) {
                parcel.put("picker", run + "picker" + random.nextInt(3));
            }
            parcel.put("lines", lines(i));
            if (random.nextInt(8) == 0) {
                parcel.put("status", "CANCELLED");
            }
            history.add(() -> take("shipments", parcel));
            parcels.put(shipmentNo, parcel);
        }
        histories.add(history);
        if (random.nextInt(4) > 0) {
            String day = at(18 + random.nextInt(14));
            delivered.put(shipmentNo, day);
            histories.add(List.of(
                    () -> take("tracking-events", Map.of("trackingNo", tracking, "at", day, "code", "DELIVERED"))));
        }
        if (random.nextInt(3) == 0) {
            returned(i);
        }
    }

    private List<Map<String, Object>> lines(int i) {
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line(1, i % 6, null));
        if (random.nextInt(3) == 0) {
            lines.add(line(2, (i + 1) % 6, null));
        }
        if (random.nextInt(4) == 0) {
            lines.add(line(3, (i + 2) % 6, run + "O" + (i + 1) % 60));
        }
        return lines;
    }

    private Map<String, Object> line(int no, int lot, String orderNo) {
        Map<String, Object> line = new HashMap<>();
        line.put("orderLineNo", no);
        line.put("sku", sku(lot));
        line.put("lotNo", lot(lot));
        line.put("qty", 1 + random.nextInt(4));
        if (orderNo != null) {
            line.put("orderNo", orderNo);
        }
        return line;
    }

    /** A return told twice with other quantities, and sometimes taken back. */
    private void returned(int i) {
        List<Runnable> history = new ArrayList<>();
        String source = run + "RMA" + i + "/1";
        for (int revision = 0; revision < 2; revision++) {
            Counted counted = random.nextInt(6) == 0
                    ? Counted.withdrawn(Kpi.RETURN_RATE, source)
                    : Counted.event(
                            Kpi.RETURN_RATE,
                            source,
                            Instant.parse(at(40)),
                            About.orderLine(run + "O" + i, 1, sku(i % 6)),
                            1 + random.nextInt(3));
            history.add(() -> transaction.executeWithoutResult(status -> events.publishEvent(counted)));
            told.put(source, counted);
        }
        histories.add(history);
    }

    /** Each history in its order, all of them mixed, every third step twice. */
    private List<Runnable> interleaved() {
        List<Runnable> steps = new ArrayList<>();
        List<List<Runnable>> left = new ArrayList<>();
        histories.forEach(history -> left.add(new ArrayList<>(history)));
        while (!left.isEmpty()) {
            int chosen = random.nextInt(left.size());
            Runnable step = left.get(chosen).remove(0);
            steps.add(step);
            if (random.nextInt(3) == 0) {
                steps.add(step);
            }
            left.removeIf(List::isEmpty);
        }
        return steps;
    }

    @SuppressWarnings("unchecked")
    private void bruteForce() {
        Map<String, LocalDate> firstShipped = new HashMap<>();
        Map<String, List<Map<String, String>>> shippedViews = new HashMap<>();
        for (Map<String, Object> parcel : parcels.values()) {
            if ("CANCELLED".equals(parcel.get("status"))) {
                continue;
            }
            LocalDate day = day(parcel.get("shippedAt"));
            List<Map<String, String>> all = new ArrayList<>();
            for (Map<String, Object> line : (List<Map<String, Object>>) parcel.get("lines")) {
                String orderNo = (String) line.getOrDefault("orderNo", parcel.get("orderNo"));
                Map<String, String> view = view(parcel, line, orderNo);
                int qty = (int) line.get("qty");
                add("returnRate", day, List.of(view), 0, qty);
                add("returnRequestRate", day, List.of(view), 0, qty);
                add("faultReportPpm", day, List.of(view), 0, qty);
                add("misShipmentPpm", day, List.of(view), 0, 1);
                firstShipped.merge(orderNo, day, (a, b) -> a.isBefore(b) ? a : b);
                shippedViews.computeIfAbsent(orderNo, no -> new ArrayList<>()).add(view);
                all.add(view(parcel, line, (String) parcel.get("orderNo")));
            }
            String arrived = delivered.get((String) parcel.get("shipmentNo"));
            if (arrived != null) {
                Object promise = orders.get((String) parcel.get("orderNo")).get("promisedDeliverBy");
                LocalDate promised = promise == null ? day.plusDays(5) : day(promise);
                add("onTimeDelivery", day(arrived), all, day(arrived).isAfter(promised) ? 0 : 1, 1);
            }
        }
        firstShipped.forEach((orderNo, day) -> add("damageRate", day, shippedViews.get(orderNo), 0, 1));
        orders.forEach((orderNo, order) -> add(
                "qualityRefundRate",
                day(order.get("placedAt")),
                shippedViews.getOrDefault(
                        orderNo,
                        List.of(Map.of(
                                "sku",
                                (String) ((List<Map<String, Object>>) order.get("lines"))
                                        .get(0)
                                        .get("sku"),
                                "channel",
                                (String) order.get("channel")))),
                0,
                1));
        told.values().stream().filter(counted -> counted.numerator() != null).forEach(this::addReturn);
    }

    @SuppressWarnings("unchecked")
    private void addReturn(Counted counted) {
        String orderNo = counted.about().orderNo();
        LocalDate day = day(counted.at().toString());
        List<Map<String, String>> views = new ArrayList<>();
        for (Map<String, Object> parcel : parcels.values()) {
            for (Map<String, Object> line : (List<Map<String, Object>>) parcel.get("lines")) {
                boolean meant = orderNo.equals(line.getOrDefault("orderNo", parcel.get("orderNo")))
                        && line.get("orderLineNo").equals(counted.about().orderLineNo())
                        && line.get("sku").equals(counted.about().sku())
                        && !"CANCELLED".equals(parcel.get("status"));
                if (meant) {
                    views.add(view(parcel, line, orderNo));
                    day = day(parcel.get("shippedAt"));
                }
            }
        }
        if (views.isEmpty()) {
            views.add(Map.of("sku", counted.about().sku(), "channel", (String)
                    orders.get(orderNo).get("channel")));
        }
        add("returnRate", day, views, counted.numerator().intValue(), 0);
    }

    private Map<String, String> view(Map<String, Object> parcel, Map<String, Object> line, String orderNo) {
        Map<String, String> view = new HashMap<>();
        int lot = Integer.parseInt(((String) line.get("lotNo")).substring((run + "LOT").length()));
        view.put("sku", (String) line.get("sku"));
        view.put("lot", line.get("lotNo") + "|" + line.get("sku"));
        view.put("supplier", supplier(lot));
        view.put("channel", (String) orders.get(orderNo).get("channel"));
        view.put("warehouse", (String) parcel.get("warehouse"));
        view.put("packer", (String) parcel.get("packer"));
        if (parcel.containsKey("picker")) {
            view.put("picker", (String) parcel.get("picker"));
        }
        view.put("carrier", (String) parcel.get("carrier"));
        return view;
    }

    private void add(String kpi, LocalDate day, List<Map<String, String>> views, int above, int under) {
        views.stream()
                .flatMap(view -> view.entrySet().stream().flatMap(entry -> {
                    List<String> one = List.of(kpi, entry.getKey(), entry.getValue(), day.toString());
                    boolean paired =
                            !entry.getKey().equals("sku") && !entry.getKey().equals("lot");
                    return paired
                            ? java.util.stream.Stream.of(
                                    one,
                                    List.of(
                                            kpi,
                                            entry.getKey(),
                                            entry.getValue() + "+" + view.get("sku"),
                                            day.toString()))
                            : java.util.stream.Stream.of(one);
                }))
                .distinct()
                .forEach(cell -> {
                    long[] sums = expected.computeIfAbsent(cell, c -> new long[2]);
                    sums[0] += above;
                    sums[1] += under;
                });
    }

    private void take(String kind, Map<String, Object> item) {
        assertThat(intake.take(kind, json.valueToTree(item), "integrator").rejected())
                .isEmpty();
    }

    private String supplier(int lot) {
        return run + "supplier" + lot % 3;
    }

    private String sku(int lot) {
        return run + "SKU" + lot / 2;
    }

    private String lot(int lot) {
        return run + "LOT" + lot;
    }

    private static String at(int day) {
        return FROM.plusDays(day) + "T12:00:00Z";
    }

    private static LocalDate day(Object at) {
        return Instant.parse(at.toString()).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
