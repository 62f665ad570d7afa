package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class NcrRecords implements RecordKind {

    private final NcrApi ncrs;
    private final Labels labels;
    private final Words words;

    NcrRecords(NcrApi ncrs, Labels labels, Words words) {
        this.ncrs = ncrs;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("NCR-");
    }

    @Override
    public String url(String recordNo) {
        return "/ncrs/" + recordNo;
    }

    @Override
    public Optional<RecordSheet> sheet(String recordNo) {
        return ncrs.find(recordNo).map(this::sheet);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return ncrs.ofOrder(orderNo).stream().map(NcrView::ncrNo).toList();
    }

    @Override
    public List<Home.Figure> figures() {
        List<Home.Figure> figures = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            NcrFilter open =
                    new NcrFilter(org.qualoop.ncr.NcrStatus.OPEN, severity, null, null, null, null, null, null);
            long count = ncrs.count(open);
            String tone = count == 0 || severity == Severity.MINOR
                    ? ""
                    : severity == Severity.CRITICAL ? "is-bad" : "is-warm";
            figures.add(new Home.Figure("figure.ncr." + severity, count, "/ncrs?severity=" + severity, "alert", tone));
        }
        return figures;
    }

    private RecordSheet sheet(NcrView ncr) {
        List<RecordSheet.Fact> facts = new ArrayList<>();
        facts.add(fact("defect", labels.defect(ncr.defectCode()), null));
        facts.add(fact("severity", labels.code("severity", ncr.severity()), null));
        facts.add(fact("sku", labels.sku(ncr.sku()), null));
        facts.add(fact("lot", labels.orNone(ncr.lotNo()), null));
        facts.add(fact("supplier", labels.orNone(ncr.supplierCode()), null));
        facts.add(fact("held", words.of(ncr.held() ? "ncr.held.yes" : "ncr.held.no"), null));
        facts.add(fact("source", labels.code("ncr.source", ncr.source().kind()), null));
        if (ncr.orderNo() != null) {
            facts.add(fact("order", ncr.orderNo(), "/search?q=" + ncr.orderNo()));
        }
        facts.add(fact("reports", String.valueOf(ncr.cases()), null));
        if (ncr.cause() != null) {
            facts.add(fact("cause", ncr.cause(), null));
        }
        if (ncr.disposition() != null) {
            facts.add(fact("disposition", labels.code("ncr.disposition", ncr.disposition()), null));
        }
        List<RecordSheet.Quote> quotes = ncr.text() == null || ncr.text().isBlank()
                ? List.of()
                : List.of(new RecordSheet.Quote(words.of("quote.report"), ncr.text()));
        return new RecordSheet(ncr.ncrNo(), url(ncr.ncrNo()), facts, quotes);
    }

    private RecordSheet.Fact fact(String label, String value, String url) {
        return new RecordSheet.Fact(words.of("fact." + label), value, url);
    }
}
