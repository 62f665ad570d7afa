package org.qualoop.inspection.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.Sampling;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.trace.Receiving;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans what is judged next: how many units of which class, which ones, by what SOP and with what documents. */
@Component
@Transactional
public class InspectionPlanning {

    private static final String RULE = "inspection-plan";
    private static final SecureRandom SEEDS = new SecureRandom();

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final SwitchBook switches;
    private final Sampling sampling;
    private final Engine engine;
    private final TraceApi trace;
    private final Receiving receiving;
    private final SopCatalogue sops;
    private final Clock clock;

    InspectionPlanning(
            InspectionMapper lots,
            TrancheMapper tranches,
            SwitchBook switches,
            Sampling sampling,
            Engine engine,
            TraceApi trace,
            Receiving receiving,
            SopCatalogue sops,
            Clock clock) {
        this.lots = lots;
        this.tranches = tranches;
        this.switches = switches;
        this.sampling = sampling;
        this.engine = engine;
        this.trace = trace;
        this.receiving = receiving;
        this.sops = sops;
        this.clock = clock;
    }

    /** A tranche of everything that is pending, unless one waits for its verdict already. Returns its number. */
    public int plan(String inspectionNo) {
        InspectionRow lot = lots.lock(inspectionNo).orElseThrow();
        return tranches.open(inspectionNo).map(TrancheRow::trancheNo).orElseGet(() -> create(lot)
                .trancheNo());
    }

    /** The quantity or the supplier has changed while nobody has judged; what was found so far stays. */
    void replan(String inspectionNo) {
        InspectionRow lot = lots.lock(inspectionNo).orElseThrow();
        tranches.open(inspectionNo).ifPresent(open -> {
            boolean whole = open.qty() > lot.pending() || lot.untouched();
            TrancheRow sized = sized(lot, open, whole ? lot.pending() : open.qty());
            tranches.replan(sized);
            classes(lot, sized);
        });
    }

    /** Only so many units are judged now; the rest stays pending. */
    void resize(InspectionRow lot, TrancheRow open, int qty) {
        TrancheRow sized = sized(lot, open, qty);
        tranches.replan(sized);
        classes(lot, sized);
    }

    PlanTerms terms(String sku) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("sku", sku);
        inputs.put("category", trace.sku(sku).map(TraceApi.SkuView::category).orElse(null));
        inputs.put("kind", trace.sku(sku).map(TraceApi.SkuView::kind).orElse(null));
        return PlanTerms.of(engine.decide(RULE, inputs).get(0));
    }

    private TrancheRow create(InspectionRow lot) {
        int number = tranches.ofInspections(List.of(lot.inspectionNo())).size() + 1;
        PlanTerms terms = terms(lot.sku());
        Integer minDays = receiving
                .shelfLifeDays(lot.sku())
                .map(days -> days * terms.minShelfPercent() / 100)
                .filter(days -> days > 0)
                .orElse(null);
        Optional<Sop> sop = sops.sop(terms.sopKey(), lot.openedAt());
        lots.setPlan(
                lot.inspectionNo(),
                minDays,
                terms.sopKey(),
                sop.map(Sop::version).orElse(null),
                String.join(",", terms.documents()));
        TrancheRow row = sized(lot, Tranches.fresh(lot.inspectionNo(), number, clock.instant()), lot.pending());
        tranches.insert(row);
        classes(lot, row);
        return row;
    }

    private TrancheRow sized(InspectionRow lot, TrancheRow row, int qty) {
        TrancheRow sized = Tranches.withQty(row, qty, 0, SEEDS.nextLong(), null, null);
        if (qty == 0) {
            return sized;
        }
        PlanTerms terms = terms(lot.sku());
        int sample = plans(lot, sized, terms).stream()
                .mapToInt(ClassRow::sampleSize)
                .max()
                .orElse(qty);
        boolean sampled = lot.mode() == InspectionMode.SAMPLE;
        return Tranches.withQty(
                sized,
                qty,
                sample,
                sized.seed(),
                sampled ? severity(lot) : null,
                sampled ? terms.level().code() : null);
    }

    private void classes(InspectionRow lot, TrancheRow row) {
        tranches.deleteClasses(row.inspectionNo(), row.trancheNo());
        if (row.qty() > 0) {
            plans(lot, row, terms(lot.sku())).forEach(tranches::insertClass);
        }
    }

    private List<ClassRow> plans(InspectionRow lot, TrancheRow row, PlanTerms terms) {
        return ClassPlans.of(sampling, row, lot.mode(), terms, severity(lot));
    }

    /** Goods that come back after rework are looked at more strictly. */
    private SamplingSeverity severity(InspectionRow lot) {
        return lot.reinspectionOf() != null
                ? SamplingSeverity.TIGHTENED
                : switches.severity(lot.supplierCode(), lot.sku());
    }
}
