package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

@OfFamily(Family.RETURNS)
@Component
@Order(3)
class ReturnRecords implements RecordKind {

    private final RmaApi returns;
    private final Labels labels;
    private final Words words;

    ReturnRecords(RmaApi returns, Labels labels, Words words) {
        this.returns = returns;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("RMA-");
    }

    @Override
    public String url(String recordNo) {
        return "/returns/" + recordNo;
    }

    @Override
    public Optional<RecordSheet> sheet(String recordNo) {
        return returns.find(recordNo).map(this::sheet);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return returns.ofOrder(orderNo).stream().map(ReturnView::rmaNo).toList();
    }

    @Override
    public List<Home.Figure> figures() {
        return List.of(new Home.Figure("figure.returns", returns.countOpen(), "/returns", "return", ""));
    }

    private RecordSheet sheet(ReturnView one) {
        List<RecordSheet.Fact> facts = new ArrayList<>();
        facts.add(fact("type", labels.code("rma.type", one.type()), null));
        facts.add(fact("goods", goods(one), null));
        facts.add(fact("reason", reason(one), null));
        facts.add(fact("order", one.orderNo(), "/search?q=" + one.orderNo()));
        facts.add(fact("customer", labels.orNone(one.customerId()), null));
        facts.add(fact("asked", labels.money(one.amount()), null));
        facts.add(fact("refundable", labels.money(one.refundable()), null));
        facts.add(fact("platformState", labels.code("rma.state", one.platformState()), null));
        if (one.eligibility() != null) {
            facts.add(fact("eligibility", labels.code("rma.eligibility", one.eligibility()), null));
        }
        if (one.returnTrackingNo() != null) {
            facts.add(fact("returnTracking", one.returnTrackingNo(), null));
        }
        if (one.cause() != null) {
            facts.add(fact("cause", labels.code("rma.cause", one.cause()), null));
        }
        List<RecordSheet.Quote> quotes = StringUtils.hasText(one.text())
                ? List.of(new RecordSheet.Quote(words.of("quote.customer"), one.text()))
                : List.of();
        return new RecordSheet(one.rmaNo(), url(one.rmaNo()), facts, quotes);
    }

    private String reason(ReturnView one) {
        String kind = labels.code("rma.reason", one.reasonClass());
        String said = words.orElse("rma.reasonCode." + one.reasonCode(), labels.defect(one.reasonCode()));
        return one.reasonCode() == null || said.equals(kind) ? kind : kind + " · " + said;
    }

    private static String goods(ReturnView one) {
        return one.lines().stream()
                .map(line -> (line.name() != null ? line.name() : line.sku()) + " × " + line.qty())
                .collect(Collectors.joining("; "));
    }

    private RecordSheet.Fact fact(String label, String value, String url) {
        return new RecordSheet.Fact(words.of("fact." + label), value, url);
    }
}
