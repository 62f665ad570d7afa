package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.inspection.data.RecheckRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.PackFacts.Goods;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OutboundView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a recheck, from the first look to the end. */
@Component
@Transactional
public class Rechecks {

    private static final int LONGEST = 4000;

    private final RecheckMapper mapper;
    private final RecheckRule rule;
    private final PackFacts packs;
    private final TraceApi trace;
    private final RecheckFigures figures;
    private final Timeline timeline;
    private final Clock clock;

    Rechecks(
            RecheckMapper mapper,
            RecheckRule rule,
            PackFacts packs,
            TraceApi trace,
            RecheckFigures figures,
            Timeline timeline,
            Clock clock) {
        this.mapper = mapper;
        this.rule = rule;
        this.packs = packs;
        this.trace = trace;
        this.figures = figures;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What did not match, in words. */
    public record Judgement(boolean match, String finding) {}

    /** Status of the outbound now; the record stays locked until the caller's transaction ends. */
    public String outboundStatus(String recheckNo) {
        return trace.outbound(mapper.locked(recheckNo).outboundNo())
                .map(OutboundView::status)
                .orElse("CANCELLED");
    }

    /** Compares what was scanned and weighed with the outbound as it is now. */
    public Judgement judge(String recheckNo, String scanned, BigDecimal weight) {
        RecheckRow recheck = mapper.locked(recheckNo);
        ParcelContent content =
                new ParcelContent(trace.outbound(recheck.outboundNo()).orElseThrow());
        Map<String, Integer> codes = ParcelContent.scanned(scanned);
        Set<String> asked = new HashSet<>(codes.keySet());
        asked.addAll(content.expected().keySet());
        List<Goods> goods = packs.goods(asked);
        BigDecimal expected = content.grams(goods);
        List<String> faults = new ArrayList<>(content.differences(codes, goods));
        rule.weightFault(recheck.warehouse(), expected, weight).ifPresent(faults::add);
        String finding = shortened(String.join("; ", faults));
        mapper.judged(
                recheckNo,
                faults.isEmpty() ? "OPEN" : "FAILED",
                shortened(scanned),
                weight,
                expected,
                faults.isEmpty() ? null : finding,
                CurrentUser.name());
        note(recheckNo, faults.isEmpty() ? "recheck.matched" : "recheck.failed", finding);
        return new Judgement(faults.isEmpty(), finding);
    }

    public void pass(String recheckNo) {
        mapper.close(recheckNo, "PASSED", null, clock.instant());
        figures.passed(mapper.find(recheckNo));
        note(recheckNo, "recheck.passed", "");
    }

    /** The outbound was cancelled by the warehouse: nothing to check. */
    public void notNeeded(String recheckNo) {
        mapper.close(recheckNo, "NOT_NEEDED", null, clock.instant());
        note(recheckNo, "recheck.notNeeded", "");
    }

    /** The parcel left while it was stopped. */
    public void shippedUnchecked(String recheckNo) {
        mapper.setStatus(recheckNo, "SHIPPED", null);
        note(recheckNo, "recheck.shipped", "");
    }

    /**
     * The lead has decided.
     *
     * @throws Problem 422 when the decision does not fit: what has left can only be explained, what has not cannot
     */
    public void settled(String recheckNo, String settlement, String note) {
        boolean left = "SHIPPED".equals(mapper.locked(recheckNo).status());
        if (left != "EXPLAINED".equals(settlement)) {
            throw Problem.unprocessable(
                    "/settlement",
                    left
                            ? "包裹已发走，只能说明原因 The parcel has left, it can only be explained"
                            : "包裹还在仓里，请改好再查或取消 The parcel is still here: correct or cancel it");
        }
        mapper.setStatus(recheckNo, "CORRECT".equals(settlement) ? "OPEN" : "FAILED", note);
        note(recheckNo, "recheck.settled." + settlement, Objects.toString(note, ""));
    }

    /** @param status CANCELLED, GONE or EXPLAINED */
    public void end(String recheckNo, String status) {
        mapper.close(recheckNo, status, null, clock.instant());
        note(recheckNo, "recheck.ended." + status, "");
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (event.recordNo().startsWith("RCK-")) {
            mapper.setOwner(event.recordNo(), event.owner(), event.dueAt());
        }
    }

    private void note(String recheckNo, String code, String text) {
        timeline.add(recheckNo, code, CurrentUser.name(), Map.of("text", text));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
