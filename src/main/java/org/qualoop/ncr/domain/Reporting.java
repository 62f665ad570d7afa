package org.qualoop.ncr.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.ncr.NcrOpened;
import org.qualoop.ncr.NcrRef;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrDetailMapper.SourceRow;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.ncr.data.NewNcr;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A report opens an NCR, or joins the open one of its lot and defect. */
@Component
class Reporting {

    private final NcrMapper ncrs;
    private final NcrDetailMapper details;
    private final DefectCatalogue defects;
    private final Goods goods;
    private final Joining joining;
    private final NcrFigures figures;
    private final ApplicationEventPublisher events;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    Reporting(
            NcrMapper ncrs,
            NcrDetailMapper details,
            DefectCatalogue defects,
            Goods goods,
            Joining joining,
            NcrFigures figures,
            ApplicationEventPublisher events,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.ncrs = ncrs;
        this.details = details;
        this.defects = defects;
        this.goods = goods;
        this.joining = joining;
        this.figures = figures;
        this.events = events;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    NcrRef openOrJoin(NcrRequest request) {
        Report report = settle(request);
        Optional<NcrRow> answered = ncrs.ofSource(report.kind(), report.ref()).stream()
                .filter(report::isAnsweredBy)
                .findFirst();
        if (answered.isPresent()) {
            joining.refine(answered.get().ncrNo(), report);
            return new NcrRef(answered.get().ncrNo(), true);
        }
        return sharing(report).orElseGet(() -> open(report));
    }

    private Report settle(NcrRequest request) {
        Defect defect = defects.find(request.defectCode())
                .or(() -> defects.find(Defect.UNSPECIFIED))
                .orElseThrow();
        String ref = request.ref() == null ? UUID.randomUUID().toString() : request.ref();
        Goods.Item item = goods.of(request.orderNo(), request.sku(), request.lotNo());
        return Report.of(request, defect, item.sku(), item.lotNo(), ref);
    }

    private Optional<NcrRef> sharing(Report report) {
        if (report.openKey() == null) {
            return Optional.empty();
        }
        return ncrs.openNumberOf(report.openKey())
                .filter(ncrNo -> joining.join(ncrNo, report))
                .map(ncrNo -> new NcrRef(ncrNo, true));
    }

    /** Somebody else may open the same in this very moment: the unique open key decides, and the loser joins. */
    private NcrRef open(Report report) {
        String ncrNo = numbers.next("NCR");
        ncrs.insertOrLock(new NewNcr(
                ncrNo,
                report.severity(),
                report.safety(),
                report.defectCode(),
                report.kind(),
                report.ref(),
                report.orderNo(),
                report.sku(),
                report.lotNo(),
                goods.supplierOf(report.sku(), report.lotNo()),
                report.text(),
                clock.instant(),
                CurrentUser.name(),
                report.openKey()));
        if (report.openKey() != null) {
            String first = ncrs.openNumberOf(report.openKey()).orElseThrow();
            if (!first.equals(ncrNo)) {
                joining.join(first, report);
                return new NcrRef(first, true);
            }
        }
        started(ncrNo, report);
        return new NcrRef(ncrNo, false);
    }

    private void started(String ncrNo, Report report) {
        details.addSource(
                new SourceRow(ncrNo, report.kind(), report.ref(), report.orderNo(), report.text(), clock.instant()));
        ncrs.setProcess(ncrNo, engine.start("nonconformance", ncrNo, variables(report)));
        Map<String, String> entry = new HashMap<>();
        entry.put("kind", report.kind().name());
        entry.put("ref", report.ref());
        entry.put("defectCode", report.defectCode());
        entry.put("severity", report.severity().name());
        timeline.add(ncrNo, "ncr.opened", CurrentUser.name(), entry);
        figures.retold(ncrNo);
        events.publishEvent(new NcrOpened(ncrNo));
    }

    private Map<String, Object> variables(Report report) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("severity", report.severity().name());
        variables.put("safety", report.safety());
        variables.put("defectCode", report.defectCode());
        variables.put("orderNo", report.orderNo());
        variables.put("sku", report.sku());
        variables.put("lotNo", report.lotNo());
        variables.put("category", goods.categoryOf(report.sku()));
        variables.put("warehouse", goods.warehouseOf(report.orderNo(), report.sku()));
        return variables;
    }
}
