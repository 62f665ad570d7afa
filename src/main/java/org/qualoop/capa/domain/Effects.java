package org.qualoop.capa.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.qualoop.capa.CapaReopened;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.CapaView.Verdict;
import org.qualoop.capa.data.CapaDetailMapper;
import org.qualoop.capa.data.CapaDetailMapper.CheckRow;
import org.qualoop.capa.data.CapaMapper;
import org.qualoop.capa.data.CapaRow;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a CAPA worked: its figure over the days after the actions against as many days before it was opened. Days are
 * days in UTC.
 */
@Component
@Transactional
public class Effects {

    private final CapaMapper capas;
    private final CapaDetailMapper details;
    private final Steps steps;
    private final KpiApi kpis;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Effects(
            CapaMapper capas,
            CapaDetailMapper details,
            Steps steps,
            KpiApi kpis,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.capas = capas;
        this.details = details;
        this.steps = steps;
        this.kpis = kpis;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** @return when the window is over and what happened in it can be known */
    public Instant startWindow(String capaNo) {
        CapaRow capa = steps.open(capaNo);
        LocalDate today = day(clock.instant());
        return watch(capa, today.plusDays(1), today.plusDays(capa.windowDays()), 0);
    }

    public Instant extendWindow(String capaNo) {
        CapaRow capa = steps.open(capaNo);
        LocalDate longer = capa.windowTo().plusDays(capa.windowDays());
        timeline.add(capaNo, "capa.extended", CurrentUser.SYSTEM, Map.of("until", longer.toString()));
        return watch(capa, capa.windowFrom(), longer, capa.extensions() + 1);
    }

    private Instant watch(CapaRow capa, LocalDate from, LocalDate to, int extensions) {
        Instant over = to.plusDays(1L + kpi(capa).matureDays())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        capas.setWindow(capa.capaNo(), from, to, extensions);
        capas.setStep(capa.capaNo(), CapaStep.EFFECT, over);
        return over;
    }

    /** Measures, keeps what was measured, and says what it means. */
    public Verdict measure(String capaNo) {
        CapaRow capa = steps.open(capaNo);
        Kpi kpi = kpi(capa);
        Slice slice = slice(capa);
        LocalDate opened = day(capa.openedAt());
        LocalDate since = opened.minusDays(capa.windowDays() - 1L);
        Measure before = kpis.measure(kpi, slice, since, opened);
        Measure after = kpis.measure(kpi, slice, capa.windowFrom(), capa.windowTo());
        Verdict verdict = EffectRule.judge(kpi, before, after, capa.targetPercent(), capa.minData());
        details.addCheck(new CheckRow(
                capaNo,
                details.checks(capaNo).size() + 1,
                capa.roundNo(),
                kpi.key(),
                slice.key(),
                slice.cell(),
                since,
                opened,
                before.numerator(),
                before.denominator(),
                capa.windowFrom(),
                capa.windowTo(),
                after.numerator(),
                after.denominator(),
                capa.targetPercent(),
                capa.minData(),
                verdict,
                clock.instant(),
                CurrentUser.SYSTEM));
        timeline.add(
                capaNo,
                "capa.measured",
                CurrentUser.SYSTEM,
                Map.of(
                        "verdict", verdict.name(),
                        "before", String.valueOf(before.rate()),
                        "after", String.valueOf(after.rate())));
        return verdict;
    }

    /** It did not work: the next round starts at the root cause. */
    public void reopen(String capaNo) {
        CapaRow capa = steps.open(capaNo);
        int round = capa.roundNo() + 1;
        capas.reopen(capaNo, round);
        timeline.add(capaNo, "capa.reopened", CurrentUser.SYSTEM, Map.of("round", String.valueOf(round)));
        events.publishEvent(new CapaReopened(capaNo, round));
    }

    public CapaRow row(String capaNo) {
        return steps.open(capaNo);
    }

    /** A fault is looked for by its name on its SKU, everything else on the supplier's goods of that SKU. */
    private static Slice slice(CapaRow capa) {
        if (kpi(capa) == Kpi.FAULT_REPORT_PPM) {
            return Slice.of(Dimension.DEFECT_CODE, capa.defectCode()).ofSku(capa.sku());
        }
        Slice supplier = capa.supplierCode() == null ? Slice.all() : Slice.of(Dimension.SUPPLIER, capa.supplierCode());
        return supplier.ofSku(capa.sku());
    }

    private static Kpi kpi(CapaRow capa) {
        return Kpi.of(capa.kpi()).orElseThrow();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
