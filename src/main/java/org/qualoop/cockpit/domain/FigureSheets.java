package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.qualoop.kpi.ControlChart;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi.Day;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.kpi.KpiTrail.Event;
import org.springframework.stereotype.Component;

/** The tables of the cockpit as they are exported: bare numbers in the figure's own unit. */
@Component
public class FigureSheets {

    private static final int VALUES = 10_000;
    private static final int PAGE = 1_000;

    private final FigureBoard board;
    private final FigureBoxes boxes;
    private final KpiTrail trail;
    private final Words words;

    FigureSheets(FigureBoard board, FigureBoxes boxes, KpiTrail trail, Words words) {
        this.board = board;
        this.boxes = boxes;
        this.trail = trail;
        this.words = words;
    }

    /** @param name of the file, plain ASCII */
    public record Sheet(String name, List<String> header, Stream<List<Object>> rows) {}

    public Sheet figures(Look look) {
        Stream<List<Object>> rows = board.all(look).stream().map(tile -> {
            List<Object> row = new ArrayList<>();
            row.add(words.of("kpi." + tile.kpi().key()));
            row.addAll(Arrays.asList(
                    tile.value(),
                    tile.measure().numerator(),
                    tile.measure().denominator(),
                    tile.target() == null ? null : tile.target().value(),
                    tile.before() == null ? null : tile.before().value(),
                    tile.before() == null ? null : tile.before().relative(),
                    tile.changedAt()));
            return row;
        });
        return new Sheet(
                "figures",
                header("figure", "value", "numerator", "denominator", "target", "baseline", "change", "age"),
                rows);
    }

    /** @param what {@code days}, {@code events} or the name of a dimension; empty for anything else */
    public Optional<Sheet> of(Kpi kpi, String what, Look look) {
        return switch (what) {
            case "days" -> Optional.of(days(kpi, look));
            case "events" -> Optional.of(events(kpi, look));
            default -> Dimension.of(what).filter(FigureBoxes.shown()::contains).map(by -> values(kpi, by, look));
        };
    }

    private Sheet days(Kpi kpi, Look look) {
        FigureTile tile = board.one(kpi, look);
        Map<Object, ControlChart.Limit> limits = tile.chart() == null
                ? Map.of()
                : tile.chart().limits().stream()
                        .collect(Collectors.toMap(ControlChart.Limit::day, Function.identity()));
        Stream<List<Object>> rows = tile.days().stream().map(day -> day(day, limits.get(day.day())));
        return new Sheet(
                kpi.key() + "-days", header("day", "value", "numerator", "denominator", "lower", "upper"), rows);
    }

    private static List<Object> day(Day day, ControlChart.Limit limit) {
        return Arrays.asList(
                day.day(),
                day.measure().rate(),
                day.measure().numerator(),
                day.measure().denominator(),
                limit == null ? null : limit.lower(),
                limit == null ? null : limit.upper());
    }

    private Sheet values(Kpi kpi, Dimension dimension, Look look) {
        FigureTile tile = board.one(kpi, look);
        Stream<List<Object>> rows = boxes.of(kpi, tile.measure(), look, VALUES).stream()
                .filter(box -> box.dimension() == dimension)
                .flatMap(box -> box.rows().stream())
                .map(row -> Arrays.asList(
                        row.value(),
                        row.measure() == null ? null : row.measure().rate(),
                        row.amount(),
                        row.measure() == null ? null : row.measure().denominator(),
                        words.of("cockpit.difference." + row.difference())));
        return new Sheet(
                kpi.key() + "-" + dimension.key(),
                List.of(
                        words.of("dimension." + dimension.key()),
                        words.of("cockpit.value"),
                        words.of("cockpit.wrong"),
                        words.of("cockpit.denominator"),
                        words.of("cockpit.difference")),
                rows);
    }

    private Sheet events(Kpi kpi, Look look) {
        Stream<List<Object>> rows = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Events(kpi, look), 0), false)
                .map(event -> Arrays.asList(
                        event.day(),
                        event.orderNo(),
                        event.source(),
                        event.sku(),
                        event.lotNo(),
                        event.supplierCode(),
                        event.amount()));
        return new Sheet(
                kpi.key() + "-events", header("day", "order", "record", "sku", "lot", "supplier", "amount"), rows);
    }

    private List<String> header(String... names) {
        return Stream.of(names).map(name -> words.of("cockpit." + name)).toList();
    }

    /** All events, fetched page by page. */
    private final class Events implements Iterator<Event> {

        private final Kpi kpi;
        private final Look look;
        private Iterator<Event> page = List.<Event>of().iterator();
        private String next = "";

        private Events(Kpi kpi, Look look) {
            this.kpi = kpi;
            this.look = look;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && next != null) {
                KpiTrail.Page more =
                        trail.events(kpi, look.slice(), look.from(), look.to(), next.isEmpty() ? null : next, PAGE);
                page = more.items().iterator();
                next = more.next();
            }
            return page.hasNext();
        }

        @Override
        public Event next() {
            return page.next();
        }
    }
}
