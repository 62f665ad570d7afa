package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.complaint.CaseStatus;
import org.qualoop.complaint.CaseView;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

@OfFamily({Family.COMPLAINTS, Family.RETURNS})
@Component
@Order(2)
class CaseRecords implements RecordKind {

    private final CaseApi cases;
    private final Labels labels;
    private final Words words;

    CaseRecords(CaseApi cases, Labels labels, Words words) {
        this.cases = cases;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("CASE-");
    }

    @Override
    public String url(String recordNo) {
        return "/cases/" + recordNo;
    }

    @Override
    public Optional<RecordSheet> sheet(String recordNo) {
        return cases.find(recordNo).map(this::sheet);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return cases.ofOrder(orderNo).stream().map(CaseView::caseNo).toList();
    }

    @Override
    public List<Home.Figure> figures() {
        long open = cases.count(new CaseFilter(CaseStatus.OPEN, null, null, null, null));
        return List.of(new Home.Figure("figure.cases", open, "/cases?status=OPEN", "chat", ""));
    }

    private RecordSheet sheet(CaseView one) {
        List<RecordSheet.Fact> facts = new ArrayList<>();
        facts.add(fact(
                "source",
                labels.code("case.source", one.source().kind()) + " · "
                        + one.source().channel(),
                null));
        if (one.voice() != null && one.voice().rating() != null) {
            facts.add(fact("rating", labels.stars(one.voice().rating()), null));
        }
        facts.add(fact("defect", labels.defect(one.defectCode()), null));
        facts.add(fact("sku", labels.sku(one.sku()), null));
        facts.add(fact("lot", labels.orNone(one.lotNo()), null));
        if (one.orderNo() != null) {
            facts.add(fact("order", one.orderNo(), "/search?q=" + one.orderNo()));
        }
        facts.add(fact("customer", labels.orNone(one.customerId()), null));
        if (one.ncrNo() != null) {
            facts.add(fact("ncr", one.ncrNo(), "/ncrs/" + one.ncrNo()));
        }
        return new RecordSheet(one.caseNo(), url(one.caseNo()), facts, quotes(one));
    }

    private List<RecordSheet.Quote> quotes(CaseView one) {
        List<RecordSheet.Quote> quotes = new ArrayList<>();
        if (one.voice() != null) {
            if (StringUtils.hasText(one.voice().text())) {
                quotes.add(new RecordSheet.Quote(
                        words.of("quote.customer"), one.voice().text()));
            }
            if (StringUtils.hasText(one.voice().appendText())) {
                quotes.add(new RecordSheet.Quote(
                        words.of("quote.appended"), one.voice().appendText()));
            }
        }
        return quotes;
    }

    private RecordSheet.Fact fact(String label, String value, String url) {
        return new RecordSheet.Fact(words.of("fact." + label), value, url);
    }
}
