package org.qualoop.reissue.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reissue as a record that guards its own steps and keeps its timeline. */
@Service
@Transactional
public class Reissues {

    private final ReissueMapper mapper;
    private final TraceApi trace;
    private final Timeline timeline;
    private final Clock clock;

    Reissues(ReissueMapper mapper, TraceApi trace, Timeline timeline, Clock clock) {
        this.mapper = mapper;
        this.trace = trace;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Problem 404 when there is no such reissue */
    public ReissueRow get(String reissueNo) {
        return mapper.find(reissueNo).orElseThrow(() -> Problem.notFound("没有这张补发单 No such reissue: " + reissueNo));
    }

    public List<ReissueLineRow> lines(String reissueNo) {
        return mapper.lines(List.of(reissueNo));
    }

    /** Lines that have not left yet. */
    public List<ReissueLineRow> unsent(String reissueNo) {
        return lines(reissueNo).stream()
                .filter(line -> line.state() != ReissueLineRow.State.RESHIPPED)
                .toList();
    }

    public void approved(String reissueNo, boolean yes, String reason, String by) {
        mapper.setApproval(reissueNo, yes ? by : null, yes ? null : reason);
        if (yes) {
            move(reissueNo, ReissueRow.Status.APPROVED);
        }
        note(reissueNo, yes ? "reissue.approved" : "reissue.notApproved", by, Map.of());
    }

    /** Its units may be asked for again. */
    public void refuse(String reissueNo) {
        mapper.release(reissueNo);
        mapper.setOutcome(reissueNo, "REFUSED");
        move(reissueNo, ReissueRow.Status.REFUSED);
        note(reissueNo, "reissue.refused", CurrentUser.SYSTEM, Map.of());
    }

    public void reserved(String reissueNo, int lineNo, String reservationNo) {
        mapper.setLine(
                reissueNo, lineNo, ReissueLineRow.State.RESERVED, reservationNo == null ? "-" : reservationNo, null);
        note(reissueNo, "reissue.reserved", CurrentUser.SYSTEM, Map.of("line", String.valueOf(lineNo)));
    }

    public void unreserved(String reissueNo, int lineNo) {
        mapper.setLine(reissueNo, lineNo, ReissueLineRow.State.OPEN, null, null);
    }

    public void reshipped(String reissueNo, int lineNo, String outboundNo) {
        mapper.setLine(reissueNo, lineNo, ReissueLineRow.State.RESHIPPED, null, outboundNo);
        mapper.setReshipped(reissueNo, clock.instant());
        if (unsent(reissueNo).isEmpty()) {
            move(reissueNo, ReissueRow.Status.RESHIPPED);
        }
        note(
                reissueNo,
                "reissue.reshipped",
                CurrentUser.SYSTEM,
                Map.of("line", String.valueOf(lineNo), "outboundNo", String.valueOf(outboundNo)));
    }

    /**
     * What was agreed with the customer for goods that are not to be had.
     *
     * @throws Problem 400 when the other SKU is not known
     */
    public void shortage(String reissueNo, String choice, Integer lineNo, String otherSku, String reason, String by) {
        if ("OTHER_SKU".equals(choice)) {
            replaceSku(reissueNo, lineNo, otherSku);
        } else if ("CANCEL".equals(choice) || "REFUND".equals(choice)) {
            mapper.setOutcome(reissueNo, "CANCEL".equals(choice) ? "CANCELLED" : null);
        }
        if ("CANCEL".equals(choice)) {
            mapper.release(reissueNo);
            move(reissueNo, ReissueRow.Status.CANCELLED);
        }
        note(reissueNo, "reissue.shortage", by, Map.of("choice", choice, "reason", reason == null ? "" : reason));
    }

    private void replaceSku(String reissueNo, Integer lineNo, String otherSku) {
        if (trace.sku(otherSku).isEmpty()) {
            throw Problem.badRequest("/otherSku", "没有这个商品 There is no SKU " + otherSku);
        }
        List<ReissueLineRow> unsent = unsent(reissueNo);
        ReissueLineRow line = unsent.stream()
                .filter(one -> lineNo == null ? one.state() == ReissueLineRow.State.OPEN : one.orderLineNo() == lineNo)
                .findFirst()
                .or(() -> lineNo == null ? unsent.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> Problem.badRequest("/otherLine", "没有这一行可换 There is no such line to change"));
        mapper.setSku(reissueNo, line.orderLineNo(), otherSku);
        mapper.setLine(reissueNo, line.orderLineNo(), ReissueLineRow.State.OPEN, null, null);
    }

    public void close(String reissueNo) {
        mapper.close(reissueNo, clock.instant());
        note(reissueNo, "reissue.closed", CurrentUser.SYSTEM, Map.of());
    }

    void move(String reissueNo, ReissueRow.Status to) {
        ReissueRow.Status from = get(reissueNo).status();
        if (from != to && mapper.move(reissueNo, before(to), to) == 0) {
            throw Problem.conflict("补发单 %1$s 状态为 %2$s，不能变为 %3$s / Reissue %1$s is %2$s and cannot become %3$s"
                    .formatted(reissueNo, from, to));
        }
    }

    private static List<ReissueRow.Status> before(ReissueRow.Status to) {
        return switch (to) {
            case APPROVED, REFUSED -> List.of(ReissueRow.Status.REQUESTED);
            case PICKED -> List.of(ReissueRow.Status.REQUESTED, ReissueRow.Status.APPROVED, ReissueRow.Status.PICKED);
            case RESHIPPED -> List.of(ReissueRow.Status.PICKED);
            case SHIPPED -> List.of(ReissueRow.Status.PICKED, ReissueRow.Status.RESHIPPED, ReissueRow.Status.CLOSED);
            default ->
                List.of(
                        ReissueRow.Status.REQUESTED,
                        ReissueRow.Status.APPROVED,
                        ReissueRow.Status.PICKED,
                        ReissueRow.Status.RESHIPPED);
        };
    }

    void note(String reissueNo, String code, String by, Map<String, String> details) {
        timeline.add(reissueNo, code, by, details);
    }
}
