package org.qualoop.kpi.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.AlertMapper.WatchRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.springframework.stereotype.Component;

/** Notes which cells of the roll-ups have to be judged again: shares only, and a dimension by itself. */
@Component("kpiWatch")
class Watch {

    private static final Table<WatchRow> WATCHED = Table.<WatchRow>of("kpi_watch")
            .key("dimension", WatchRow::dimension)
            .key("cell", WatchRow::cell)
            .column("due_on", WatchRow::dueOn);

    /** Single lots are compared with their kind, everything else with its own past. */
    static final Set<Dimension> LOTS = EnumSet.of(Dimension.LOT, Dimension.MATERIAL_LOT, Dimension.PACKAGING_LOT);

    private static final Set<Kpi> OF_LOTS = EnumSet.of(
            Kpi.RETURN_RATE, Kpi.RETURN_REQUEST_RATE, Kpi.QUALITY_REFUND_RATE, Kpi.DAMAGE_RATE, Kpi.FAULT_REPORT_PPM);

    private static final Set<Kpi> SHARES = Stream.of(Kpi.values())
            .filter(Kpi::isShare)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kpi.class)));

    private final Bulk bulk;
    private final Clock clock;

    Watch(Bulk bulk, Clock clock) {
        this.bulk = bulk;
        this.clock = clock;
    }

    /** The figures that are judged in this dimension. */
    static Set<Kpi> figures(Dimension dimension) {
        return LOTS.contains(dimension) ? OF_LOTS : SHARES;
    }

    /** What went wrong, or right where that is counted, is judged at once; what only left the house, the day after. */
    void changed(Changes changes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Slice, Boolean> cells = new HashMap<>();
        changes.cells().forEach((cell, its) -> {
            if (!cell.slice().pairs()) {
                Set<Kpi> kpis = figures(cell.slice().dimension());
                boolean told = kpis.stream()
                        .anyMatch(kpi ->
                                its[2 * kpi.ordinal()] != 0 || its[2 * kpi.ordinal() + 1] != 0 && !kpi.lowerIsBetter());
                if (told || kpis.stream().anyMatch(kpi -> its[2 * kpi.ordinal() + 1] != 0)) {
                    cells.merge(cell.slice(), told, Boolean::logicalOr);
                }
            }
        });
        write(cells, true, today);
        write(cells, false, today.plusDays(1));
    }

    private void write(Map<Slice, Boolean> cells, boolean told, LocalDate due) {
        List<WatchRow> rows = cells.entrySet().stream()
                .filter(entry -> entry.getValue() == told)
                .map(entry -> new WatchRow(entry.getKey().key(), entry.getKey().value(), due))
                .toList();
        if (told) {
            bulk.upsert(WATCHED, rows);
        } else {
            bulk.insertNew(WATCHED, rows);
        }
    }
}
