package org.qualoop.ncr.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.LotHolds;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrDetailMapper.SourceRow;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/** One more report about what an open NCR is about, or more words of the same report. */
@Component
class Joining {

    private final NcrMapper ncrs;
    private final NcrDetailMapper details;
    private final NcrFigures figures;
    private final LotHolds holds;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    Joining(
            NcrMapper ncrs,
            NcrDetailMapper details,
            NcrFigures figures,
            LotHolds holds,
            Engine engine,
            Timeline timeline,
            Clock clock) {
        this.ncrs = ncrs;
        this.details = details;
        this.figures = figures;
        this.holds = holds;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return false when the NCR was closed in this very moment */
    boolean join(String ncrNo, Report report) {
        NcrRow ncr = ncrs.lock(ncrNo).orElseThrow();
        if (!ncr.open()) {
            return false;
        }
        figures.reported(ncr, addSource(ncrNo, report));
        timeline.add(ncrNo, "ncr.joined", CurrentUser.name(), source(report));
        reconsider(ncr, report.severity(), report.safety());
        return true;
    }

    /** The same report says more: a named defect in place of none, a worse severity. */
    void refine(String ncrNo, Report report) {
        NcrRow ncr = ncrs.lock(ncrNo).orElseThrow();
        if (!ncr.open()) {
            return;
        }
        addSource(ncrNo, report);
        boolean named = Defect.UNSPECIFIED.equals(ncr.defectCode())
                && !report.defectCode().equals(ncr.defectCode());
        String key = OpenKey.of(ncr.sku(), ncr.lotNo(), report.defectCode());
        if (named && (key == null || ncrs.openNumberOf(key).isEmpty())) {
            ncrs.setDefect(ncrNo, report.defectCode(), ncr.severity(), ncr.safety(), key);
            figures.retold(ncrNo);
        }
        reconsider(ncrs.find(ncrNo).orElseThrow(), report.severity(), report.safety());
    }

    /** Takes the worse of two judgements and lets the process look at containment again where that may change it. */
    void reconsider(NcrRow ncr, Severity reported, boolean reportedSafety) {
        int cases = details.countSources(ncr.ncrNo());
        Severity severity = ncr.severity().worseOf(reported);
        boolean safety = ncr.safety() || reportedSafety;
        ncrs.join(ncr.ncrNo(), cases, severity, safety);
        boolean worse = severity != ncr.severity() || safety != ncr.safety();
        if (worse) {
            timeline.add(ncr.ncrNo(), "ncr.raised", CurrentUser.name(), Map.of("severity", severity.name()));
        }
        if (worse || ncr.lotNo() != null && !holds.isHeldBy(ncr.ncrNo())) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("severity", severity.name());
            variables.put("safety", safety);
            variables.put("safetyRaised", safety && !ncr.safety());
            variables.put("defectCode", ncr.defectCode());
            variables.put("sku", ncr.sku());
            variables.put("lotNo", ncr.lotNo());
            engine.correlate("ncrJoined", ncr.ncrNo(), variables);
        }
    }

    private SourceRow addSource(String ncrNo, Report report) {
        SourceRow row =
                new SourceRow(ncrNo, report.kind(), report.ref(), report.orderNo(), report.text(), clock.instant());
        details.addSource(row);
        return row;
    }

    private static Map<String, String> source(Report report) {
        return Map.of("kind", report.kind().name(), "ref", report.ref());
    }
}
