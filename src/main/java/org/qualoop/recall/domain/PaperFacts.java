package org.qualoop.recall.domain;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrView;
import org.qualoop.platform.Pdf;
import org.qualoop.recall.RecallView;
import org.qualoop.recall.data.ReplyMapper;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.supplier.Suppliers;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotReach;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.LotView;
import org.springframework.stereotype.Component;

/** What papers tell of a recall, as text. */
@Component
class PaperFacts {

    static final String OPEN = "（待填写 to be filled in）";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private final TraceApi trace;
    private final LotReach reach;
    private final Suppliers suppliers;
    private final ScopeMapper scopes;
    private final ReplyMapper replies;
    private final NcrApi ncrs;

    PaperFacts(
            TraceApi trace, LotReach reach, Suppliers suppliers, ScopeMapper scopes, ReplyMapper replies, NcrApi ncrs) {
        this.trace = trace;
        this.reach = reach;
        this.suppliers = suppliers;
        this.scopes = scopes;
        this.replies = replies;
        this.ncrs = ncrs;
    }

    static String day(TemporalAccessor at) {
        return at == null ? OPEN : DAY.format(at);
    }

    static String row(String label, Object value) {
        String text = value == null || value.toString().isBlank() ? OPEN : value.toString();
        return "<tr><th style=\"width: 34%\">" + Pdf.text(label) + "</th><td>" + Pdf.text(text) + "</td></tr>";
    }

    List<LotView> lots(RecallView recall) {
        return trace.lots(recall.lots());
    }

    String names(RecallView recall) {
        return each(
                recall,
                lot -> trace.sku(lot.sku()).map(TraceApi.SkuView::name).orElse(lot.sku()) + "（" + lot.sku() + "）");
    }

    String batches(RecallView recall) {
        return each(recall, LotId::lotNo);
    }

    String producedOn(RecallView recall) {
        return lots(recall).stream()
                .map(LotView::producedOn)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("、"));
    }

    long produced(RecallView recall) {
        return recall.lots().stream().mapToLong(lot -> reach.units(lot).in()).sum();
    }

    long inStock(RecallView recall) {
        return recall.lots().stream().mapToLong(lot -> reach.units(lot).stock()).sum();
    }

    String channels(RecallView recall) {
        return scopes.byChannel(recall.recallNo()).stream()
                .map(row -> "%s：%d 单 orders，%d 件 units".formatted(row.channel(), row.orders(), row.units()))
                .collect(Collectors.joining("；"));
    }

    String suppliersOf(RecallView recall) {
        return lots(recall).stream()
                .map(LotView::supplierCode)
                .filter(Objects::nonNull)
                .distinct()
                .map(code -> suppliers
                        .find(code)
                        .map(s -> s.name() + "（" + code + "）")
                        .orElse(code))
                .collect(Collectors.joining("、"));
    }

    /** How the defect was found, and how often. */
    String found(RecallView recall) {
        return ncr(recall)
                .map(ncr -> "%s 由 by %s（%s %s），缺陷 defect %s，共 %d 例 cases。%s"
                        .formatted(
                                day(ncr.openedAt()),
                                ncr.source().kind(),
                                ncr.ncrNo(),
                                ncr.status(),
                                ncr.defectCode(),
                                ncr.cases(),
                                Objects.toString(ncr.text(), "")))
                .orElse(recall.reason());
    }

    String injuries(RecallView recall) {
        long reactions = replies.replies(recall.recallNo(), null, 10_000).stream()
                .filter(reply -> reply.reaction() != null)
                .count();
        boolean safety = ncr(recall).map(NcrView::safety).orElse(false);
        return "召回中报告 reported during the recall：%d；此前涉及人身安全 injuries before：%s"
                .formatted(reactions, safety ? "是 yes" : "否 no");
    }

    private java.util.Optional<NcrView> ncr(RecallView recall) {
        return recall.ncrNo() == null ? java.util.Optional.empty() : ncrs.find(recall.ncrNo());
    }

    private static String each(RecallView recall, Function<LotId, String> text) {
        return recall.lots().stream().map(text).distinct().collect(Collectors.joining("、"));
    }
}
