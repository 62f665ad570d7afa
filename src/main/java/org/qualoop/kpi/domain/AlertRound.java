package org.qualoop.kpi.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.AlertChart;
import org.qualoop.kpi.Alerts;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.AlertMapper;
import org.qualoop.kpi.data.AlertMapper.AlertRow;
import org.qualoop.kpi.data.AlertMapper.WatchRow;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges the cells that changed, a hundred in a transaction, on one node at a time. */
@Component
class AlertRound implements Alerts {

    private static final int CELLS = 100;

    private final AlertMapper mapper;
    private final AlertDesk desk;
    private final SeriesJudge series;
    private final LotJudge lots;
    private final Causes causes;
    private final Feeds feeds;
    private final AlertCharts charts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertRound(
            AlertMapper mapper,
            AlertDesk desk,
            SeriesJudge series,
            LotJudge lots,
            Causes causes,
            Feeds feeds,
            AlertCharts charts,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.desk = desk;
        this.series = series;
        this.lots = lots;
        this.causes = causes;
        this.feeds = feeds;
        this.charts = charts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Scheduled(fixedDelayString = "${qualoop.kpi.alert-millis:60000}")
    public void look() {
        feeds.store();
        int judged = CELLS;
        while (judged == CELLS) {
            judged = Objects.requireNonNull(transaction.execute(status -> part()));
        }
        transaction.executeWithoutResult(status -> {
            mapper.lock();
            feeds.judge(desk);
        });
    }

    private int part() {
        mapper.lock();
        List<WatchRow> rows = mapper.watched(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), CELLS);
        rows.forEach(this::judge);
        rows.forEach(mapper::unwatch);
        return rows.size();
    }

    private void judge(WatchRow row) {
        Dimension dimension = Dimension.of(row.dimension()).orElseThrow();
        Slice slice = Slice.of(dimension, row.cell());
        boolean lot = Watch.LOTS.contains(dimension);
        List<Kpi> figures = List.copyOf(Watch.figures(dimension));
        Set<Kpi> suspects = lot ? lots.suspects(figures, slice) : series.suspects(figures, slice);
        suspects.stream()
                .filter(kpi -> !desk.isOpen(kpi.key(), row.dimension(), row.cell()))
                .forEach(kpi -> judge(kpi, slice, lot));
    }

    /** What rings at first sight is looked at closely: since its last alert was closed, and without what is explained. */
    private void judge(Kpi kpi, Slice slice, boolean lot) {
        Instant closed = mapper.closedAt(kpi.key(), slice.key(), slice.value());
        LocalDate after = closed == null ? null : LocalDate.ofInstant(closed, ZoneOffset.UTC);
        if (lot) {
            lots.judge(kpi, slice, after)
                    .ifPresent(finding -> raise(kpi, slice, finding, causes.around(kpi.key(), slice)));
        } else {
            series.judge(kpi, slice, List.of(), after).ifPresent(finding -> raise(kpi, slice, finding, after));
        }
    }

    private void raise(Kpi kpi, Slice slice, Finding finding, LocalDate after) {
        List<Causes.Cause> known = causes.within(kpi.key(), slice);
        List<Slice> parts = known.stream().map(Causes.Cause::part).toList();
        Optional<Finding> left = known.isEmpty() ? Optional.of(finding) : series.judge(kpi, slice, parts, after);
        raise(
                kpi,
                slice,
                left.orElse(finding),
                left.isPresent()
                        ? Optional.empty()
                        : known.stream().map(Causes.Cause::alert).findFirst());
    }

    private void raise(Kpi kpi, Slice slice, Finding finding, Optional<AlertRow> cause) {
        desk.raise(kpi.key(), slice.key(), slice.value(), finding, cause.orElse(null));
    }

    @Override
    public List<Alert> open() {
        return desk.open();
    }

    @Override
    public Optional<Alert> find(String alertNo) {
        return desk.find(alertNo);
    }

    @Override
    public Optional<AlertChart> chart(String alertNo) {
        return desk.find(alertNo).map(charts::of);
    }

    @Override
    public void joined(String alertNo, String ncrNo) {
        mapper.join(alertNo, ncrNo);
    }

    @Override
    public void closeOf(String ncrNo, String reason) {
        mapper.openOf(ncrNo).forEach(alertNo -> desk.close(alertNo, reason, "system"));
    }

    @Override
    public Alert close(String alertNo, String reason, String by) {
        return desk.close(alertNo, reason, by);
    }
}
