package org.qualoop.kpi.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.data.AlertMapper.WatchRow;
import org.qualoop.kpi.domain.Contribution.Cell;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.springframework.stereotype.Component;

/** Notes which cells of the roll-ups have to be judged again: shares only, and a dimension by itself. */
@Component("kpiWatch")
class Watch {

    private static final Table<WatchRow> WATCHED = Table.<WatchRow>of("kpi_watch")
            .key("kpi", WatchRow::kpi)
            .key("dimension", WatchRow::dimension)
            .key("cell", WatchRow::cell);

    /** Single lots are compared with their kind, everything else with its own past. */
    static final Set<Dimension> LOTS = EnumSet.of(Dimension.LOT, Dimension.MATERIAL_LOT, Dimension.PACKAGING_LOT);

    private static final Set<Kpi> OF_LOTS = EnumSet.of(
            Kpi.RETURN_RATE, Kpi.RETURN_REQUEST_RATE, Kpi.QUALITY_REFUND_RATE, Kpi.DAMAGE_RATE, Kpi.FAULT_REPORT_PPM);

    private final Bulk bulk;

    Watch(Bulk bulk) {
        this.bulk = bulk;
    }

    void changed(Collection<Cell> cells) {
        List<WatchRow> rows = cells.stream()
                .filter(Watch::judged)
                .map(cell -> new WatchRow(cell.kpi(), cell.dimension(), cell.value()))
                .collect(Collectors.toSet())
                .stream()
                .toList();
        bulk.upsert(WATCHED, rows);
    }

    private static boolean judged(Cell cell) {
        Kpi kpi = Kpi.of(cell.kpi()).orElseThrow();
        boolean share = cell.bucket() == null && !kpi.isDuration() && kpi != Kpi.COST_OF_QUALITY;
        return share
                && Dimension.of(cell.dimension())
                        .map(dimension -> !LOTS.contains(dimension) || OF_LOTS.contains(kpi))
                        .orElse(false);
    }
}
