package org.qualoop.ncr.domain;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.inspection.LotHolds;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrMerged;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Facts came late: an NCR learns its lot, and may turn out to be about what another one is about. */
@Component
class Linking {

    private static final Comparator<NcrRow> BY_AGE =
            Comparator.comparing(NcrRow::openedAt).thenComparing(NcrRow::ncrNo);

    private final NcrMapper ncrs;
    private final NcrDetailMapper details;
    private final Goods goods;
    private final Joining joining;
    private final NcrFigures figures;
    private final LotHolds holds;
    private final Engine engine;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Linking(
            NcrMapper ncrs,
            NcrDetailMapper details,
            Goods goods,
            Joining joining,
            NcrFigures figures,
            LotHolds holds,
            Engine engine,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ncrs = ncrs;
        this.details = details;
        this.goods = goods;
        this.joining = joining;
        this.figures = figures;
        this.holds = holds;
        this.engine = engine;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    Optional<String> relink(SourceKind kind, String ref, String sku, String lotNo, String supplierCode) {
        List<NcrRow> open =
                ncrs.ofSource(kind, ref).stream().filter(NcrRow::open).toList();
        Optional<NcrRow> unlinked = open.stream()
                .filter(ncr -> ncr.lotNo() == null)
                .filter(ncr -> ncr.sku() == null || sku == null || ncr.sku().equals(sku))
                .findFirst();
        return unlinked.map(ncr -> link(ncr.ncrNo(), sku, lotNo, supplierCode))
                .or(() -> open.stream().map(NcrRow::ncrNo).findFirst());
    }

    /** @return the number under which it goes on */
    String link(String ncrNo, String sku, String lotNo, String supplierCode) {
        NcrRow ncr = ncrs.lock(ncrNo).orElseThrow();
        if (!ncr.open() || ncr.lotNo() != null) {
            return ncrNo;
        }
        String itsSku = sku == null ? ncr.sku() : sku;
        String key = OpenKey.of(itsSku, lotNo, ncr.defectCode());
        NcrRow other = openWith(key);
        NcrRow survivor = other == null || BY_AGE.compare(ncr, other) <= 0 ? ncr : other;
        if (other != null) {
            merge(survivor == ncr ? other : ncr, survivor);
        }
        if (survivor == ncr) {
            String supplier = supplierCode == null ? goods.supplierOf(itsSku, lotNo) : supplierCode;
            ncrs.setGoods(ncrNo, itsSku, lotNo, supplier, key);
            figures.retold(ncrNo);
            timeline.add(ncrNo, "ncr.linked", CurrentUser.name(), linked(itsSku, lotNo));
        }
        NcrRow last = other == null ? ncr : survivor == ncr ? other : ncr;
        joining.reconsider(ncrs.find(survivor.ncrNo()).orElseThrow(), last.severity(), last.safety());
        return survivor.ncrNo();
    }

    /** A person has confirmed the fault; another open NCR of the lot that has it already goes up in this one. */
    void rename(NcrRow ncr, String defectCode, Severity severity, boolean safety) {
        String key = ncr.sourceKind() == SourceKind.INSPECTION ? null : OpenKey.of(ncr.sku(), ncr.lotNo(), defectCode);
        NcrRow other = defectCode.equals(ncr.defectCode()) ? null : openWith(key);
        if (other != null) {
            merge(other, ncr);
        }
        ncrs.setDefect(ncr.ncrNo(), defectCode, severity, safety, key);
        figures.retold(ncr.ncrNo());
    }

    private NcrRow openWith(String key) {
        return key == null
                ? null
                : ncrs.openNumberOf(key)
                        .flatMap(ncrs::lock)
                        .filter(NcrRow::open)
                        .orElse(null);
    }

    /** Ends the first; its reports and its holds go over to the second. */
    private void merge(NcrRow ended, NcrRow survivor) {
        ncrs.close(ended.ncrNo(), NcrStatus.MERGED, clock.instant(), null, null, null, survivor.ncrNo());
        details.copySources(ended.ncrNo(), survivor.ncrNo());
        holds.handOver(ended.ncrNo(), survivor.ncrNo(), CurrentUser.name());
        timeline.add(ended.ncrNo(), "ncr.merged", CurrentUser.name(), Map.of("into", survivor.ncrNo()));
        timeline.add(survivor.ncrNo(), "ncr.absorbed", CurrentUser.name(), Map.of("from", ended.ncrNo()));
        engine.correlate("ncrMerged", ended.ncrNo(), Map.of());
        events.publishEvent(new NcrMerged(ended.ncrNo(), survivor.ncrNo()));
    }

    private static Map<String, String> linked(String sku, String lotNo) {
        return Map.of("sku", String.valueOf(sku), "lotNo", String.valueOf(lotNo));
    }
}
