package org.qualoop.ncr.domain;

import java.util.List;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.ncr.NcrMerged;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrDetailMapper.SourceRow;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the figures every report of a fault that stands, under the defect and the goods of its NCR. */
@Component
class NcrFigures {

    private final NcrMapper ncrs;
    private final NcrDetailMapper details;
    private final ApplicationEventPublisher events;

    NcrFigures(NcrMapper ncrs, NcrDetailMapper details, ApplicationEventPublisher events) {
        this.ncrs = ncrs;
        this.details = details;
        this.events = events;
    }

    void reported(NcrRow ncr, SourceRow report) {
        About about = About.goods(report.orderNo(), ncr.sku(), ncr.lotNo())
                .from(ncr.supplierCode())
                .with(Dimension.DEFECT_CODE, ncr.defectCode());
        events.publishEvent(
                Counted.event(Kpi.FAULT_REPORT_PPM, source(ncr.ncrNo(), report), report.joinedAt(), about, 1));
    }

    /** Its defect or its goods are known better now. */
    void retold(String ncrNo) {
        NcrRow ncr = ncrs.find(ncrNo).orElseThrow();
        details.sources(List.of(ncrNo)).forEach(report -> reported(ncr, report));
    }

    /** It was no fault after all. */
    void withdrawn(String ncrNo) {
        details.sources(List.of(ncrNo))
                .forEach(report -> events.publishEvent(Counted.withdrawn(Kpi.FAULT_REPORT_PPM, source(ncrNo, report))));
    }

    @EventListener
    void on(NcrMerged event) {
        withdrawn(event.ncrNo());
        retold(event.into());
    }

    private static String source(String ncrNo, SourceRow report) {
        return ncrNo + '/' + report.kind() + '/' + report.ref();
    }
}
