package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qualoop.platform.Problem;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.IntakeResult.Rejection;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.LotTraces.RelatedLot;
import org.qualoop.trace.RandomFacts.Given;
import org.qualoop.trace.SlowTrace.Link;

/**
 * Random worlds told in random order, traced by {@link SlowTrace} and by the application: the same circles refused, the
 * same kin, parcels, recipients, counts and balance. {@code -Dqualoop.worlds=2000 -Dqualoop.seed=7} tells more of them, and
 * others.
 */
class RandomTraceWorldTest {

    private static final int WORLDS = Integer.getInteger("qualoop.worlds", 60);
    private static final int AT_ONCE = 60;
    private static final int FACTS = 36;
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** A world with what is told of it, by its seed. */
    private record World(long seed, List<Given> facts, SlowTrace slow) {}

    private record Told(World world, ObjectNode item) {}

    private TraceRoom room;

    @BothDatabases
    void theTraceSaysWhatASlowSearchThroughAllFactsSays(Database database) {
        room = TraceRoom.on(database);
        int run = RUNS.incrementAndGet();
        long first = Long.getLong("qualoop.seed", 0);
        for (long seed = first; seed < first + WORLDS; seed += AT_ONCE) {
            List<World> worlds = new ArrayList<>();
            for (long each = seed; each < Math.min(seed + AT_ONCE, first + WORLDS); each++) {
                List<Given> facts = new RandomFacts(each, "x" + run + "." + each + "-").draw(FACTS);
                worlds.add(new World(each, facts, new SlowTrace()));
            }
            tell(worlds, new Random(seed));
        }
    }

    /** Some facts of every world in one batch of each kind; the worlds know nothing of each other. */
    private void tell(List<World> worlds, Random random) {
        for (int from = 0; from < FACTS; ) {
            int to = Math.min(FACTS, from + 1 + random.nextInt(5));
            Map<String, List<Told>> batches = new LinkedHashMap<>();
            for (World world : worlds) {
                world.facts().subList(from, to).forEach(given -> batches.computeIfAbsent(
                                given.kind(), kind -> new ArrayList<>())
                        .add(new Told(world, given.item())));
            }
            List<String> kinds = new ArrayList<>(batches.keySet());
            Collections.shuffle(kinds, random);
            kinds.forEach(kind -> take(kind, batches.get(kind)));
            if (random.nextInt(6) == 0) {
                worlds.forEach(this::compareSums);
            }
            from = to;
        }
        worlds.forEach(world -> compare(world, random));
    }

    private void take(String kind, List<Told> batch) {
        List<Integer> refused = IntStream.range(0, batch.size())
                .filter(i ->
                        !batch.get(i).world().slow().take(kind, batch.get(i).item()))
                .boxed()
                .toList();
        try {
            IntakeResult result = room.take(kind, batch.stream().map(Told::item).toArray());
            assertThat(result.rejected()).extracting(Rejection::index).isEqualTo(refused);
        } catch (Problem all) {
            assertThat(refused).as(all.getMessage()).hasSize(batch.size());
        }
    }

    /** On the way only what is added up: a sum that went wrong once stays wrong. */
    private void compareSums(World world) {
        for (LotId lot : world.slow().named()) {
            assertThat(traces().trace(lot, null, 1).summary())
                    .as("world %s, %s", world.seed(), lot)
                    .isEqualTo(world.slow().summary(lot));
        }
    }

    private void compare(World world, Random random) {
        for (LotId lot : world.slow().named()) {
            String where = "world " + world.seed() + ", " + lot;
            LotTrace trace = traces().trace(lot, null, 1 + random.nextInt(4));
            assertThat(trace.summary()).as(where).isEqualTo(world.slow().summary(lot));
            assertThat(kin(trace.wentInto()))
                    .as(where)
                    .isEqualTo(kin(world.slow().levels(lot, true)));
            assertThat(kin(trace.madeFrom()))
                    .as(where)
                    .isEqualTo(kin(world.slow().levels(lot, false)));
            List<String> links = links(world.slow(), lot);
            assertThat(pages(lot, trace)).as(where).containsExactlyInAnyOrderElementsOf(links);
            assertThat(recipients(lot, true)).as(where).containsExactlyInAnyOrderElementsOf(links);
            assertThat(recipients(lot, false))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(links.stream()
                            .filter(link -> !link.endsWith("null"))
                            .toList());
            assertThat(carriers(world.slow(), lot)).as(where).isEqualTo(parcels(world.slow(), lot));
        }
    }

    private List<String> pages(LotId lot, LotTrace first) {
        List<String> all = new ArrayList<>();
        LotTraces.Shipments page = first.shipments();
        while (true) {
            page.items()
                    .forEach(item -> all.add(text(
                            item.shipmentNo(),
                            item.orderNo(),
                            item.customerId(),
                            item.sku(),
                            item.lotNo(),
                            item.qty())));
            if (page.next() == null) {
                return all;
            }
            page = traces().trace(lot, page.next(), 7).shipments();
        }
    }

    private List<String> recipients(LotId lot, boolean inferred) {
        List<String> all = new ArrayList<>();
        traces().recipients(
                        lot,
                        inferred,
                        part -> part.forEach(row -> all.add(text(
                                row.shipmentNo(),
                                row.orderNo(),
                                row.customerId(),
                                row.sku(),
                                row.lotNo(),
                                row.qty()))));
        return all;
    }

    /** What a recall of the lot would find. */
    private Set<String> carriers(SlowTrace slow, LotId lot) {
        Set<String> all = new TreeSet<>();
        room.get(LotReach.class)
                .carriers(
                        slow.levels(lot, true).keySet(),
                        part -> part.forEach(row -> all.add(row.shipmentNo() + row.orderNo() + row.observed())));
        return all;
    }

    private static Set<String> parcels(SlowTrace slow, LotId lot) {
        Set<String> all = new TreeSet<>();
        for (LotId kin : slow.levels(lot, true).keySet()) {
            slow.observed(kin).forEach(link -> all.add(link.shipmentNo() + link.orderNo() + true));
            slow.inferred(kin).forEach(link -> all.add(link.shipmentNo() + link.orderNo() + false));
        }
        return all;
    }

    private static List<String> links(SlowTrace slow, LotId lot) {
        List<String> all = new ArrayList<>();
        for (LotId kin : slow.levels(lot, true).keySet()) {
            Stream.concat(slow.observed(kin).stream(), slow.inferred(kin).stream())
                    .forEach((Link link) -> all.add(text(
                            link.shipmentNo(),
                            link.orderNo(),
                            slow.customer(link.orderNo()),
                            link.sku(),
                            link.lotNo(),
                            link.qty())));
        }
        return all;
    }

    private static String text(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Map<LotId, Integer> kin(List<RelatedLot> lots) {
        return lots.stream().collect(Collectors.toMap(kin -> new LotId(kin.sku(), kin.lotNo()), RelatedLot::level));
    }

    private static Map<LotId, Integer> kin(Map<LotId, Integer> levels) {
        return levels.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LotTraces traces() {
        return room.get(LotTraces.class);
    }
}
