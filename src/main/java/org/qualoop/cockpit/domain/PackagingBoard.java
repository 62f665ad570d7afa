package org.qualoop.cockpit.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/** Which packaging comes with more damage than chance explains: orders with a damage code by its lot or supplier. */
@Component
public class PackagingBoard {

    private static final int GROUPS = 500;
    /** Fewer expected damages leave a group unjudged. */
    private static final double ENOUGH = 5;

    private final KpiApi kpis;
    private final Clock clock;

    PackagingBoard(KpiApi kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    /** What orders are told apart by. */
    public enum By {
        LOT(Dimension.PACKAGING_LOT),
        SUPPLIER(Dimension.PACKAGING_SUPPLIER);

        private final Dimension dimension;

        By(Dimension dimension) {
            this.dimension = dimension;
        }

        public Dimension dimension() {
            return dimension;
        }
    }

    /** What can be said of a group. The younger ones may still get worse, so a bad one is called so at once. */
    public enum Verdict {
        WORSE,
        NORMAL,
        BETTER,
        FEW,
        YOUNG
    }

    /**
     * @param sku of the goods that were packed, null for all
     * @param from in UTC, as {@code to} included
     */
    public record Question(By by, LocalDate from, LocalDate to, String sku) {

        Slice slice(String value) {
            return new Slice(by.dimension(), value, sku);
        }
    }

    /**
     * A lot or a supplier of packaging.
     *
     * @param key {@code lotNo|sku}, or the supplier's code
     * @param young orders that were shipped too recently for all their damage to be known
     * @param share damaged of the orders, 0 to 1, like the limits
     */
    public record Row(
            String key,
            long orders,
            long damaged,
            long young,
            double share,
            double lower,
            double upper,
            Verdict verdict) {}

    /**
     * @param waiting changes that are not counted yet
     * @param version of the figures, cursor of their stream
     */
    public record Board(
            Measure all, double center, double spread, List<Row> rows, FunnelChart chart, long waiting, long version) {}

    public Board of(Question question) {
        List<Group> groups = kpis.groups(Kpi.DAMAGE_RATE, question.slice(null), question.from(), question.to(), GROUPS);
        Map<String, Long> mature = mature(question);
        Funnel funnel = Funnel.of(groups.stream()
                .map(group -> new long[] {above(group), under(group)})
                .toList());
        List<Row> rows = groups.stream()
                .filter(group -> under(group) > 0)
                .map(group -> row(group, mature.getOrDefault(group.value(), 0L), funnel))
                .sorted(Comparator.comparing(Row::verdict)
                        .thenComparing(Comparator.comparing(Row::share).reversed()))
                .toList();
        return new Board(
                kpis.measure(Kpi.DAMAGE_RATE, Slice.all().ofSku(question.sku()), question.from(), question.to()),
                funnel.center(),
                funnel.spread(),
                rows,
                FunnelChart.of(funnel, rows),
                kpis.waiting(),
                kpis.version());
    }

    /** The row of one group, judged against all; empty when nothing was shipped with it. */
    public Stream<Row> one(Question question, String key) {
        return of(question).rows().stream().filter(row -> row.key().equals(key));
    }

    private Map<String, Long> mature(Question question) {
        LocalDate old = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(Kpi.DAMAGE_RATE.matureDays());
        LocalDate until = old.isBefore(question.to()) ? old : question.to();
        if (until.isBefore(question.from())) {
            return Map.of();
        }
        return kpis.groups(Kpi.DAMAGE_RATE, question.slice(null), question.from(), until, GROUPS).stream()
                .collect(Collectors.toMap(Group::value, PackagingBoard::under));
    }

    private static Row row(Group group, long mature, Funnel funnel) {
        long orders = under(group);
        long damaged = above(group);
        Funnel.Limits limits = funnel.limits(orders);
        double share = damaged / (double) orders;
        return new Row(
                group.value(),
                orders,
                damaged,
                orders - mature,
                share,
                limits.lower(),
                limits.upper(),
                verdict(orders, mature, share, limits, funnel));
    }

    private static Verdict verdict(long orders, long mature, double share, Funnel.Limits limits, Funnel funnel) {
        if (share > limits.upper()) {
            return Verdict.WORSE;
        }
        if (orders * funnel.center() / funnel.spread() < ENOUGH) {
            return Verdict.FEW;
        }
        if (2 * mature < orders) {
            return Verdict.YOUNG;
        }
        return share < limits.lower() ? Verdict.BETTER : Verdict.NORMAL;
    }

    private static long above(Group group) {
        return group.measure().numerator().longValue();
    }

    private static long under(Group group) {
        return group.measure().denominator().longValue();
    }
}
