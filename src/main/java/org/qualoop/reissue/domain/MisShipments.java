package org.qualoop.reissue.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.MisShipmentMapper.LineRow;
import org.qualoop.reissue.data.MisShipmentRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of wrong and short parcels: at most one of an order is open, whoever reports. */
@Service
@Transactional
public class MisShipments {

    static final String SERIES = "MIS";
    private static final String PROCESS = "mis-shipment";

    private final MisShipmentMapper mapper;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    MisShipments(MisShipmentMapper mapper, Engine engine, Numbers numbers, Timeline timeline, Clock clock) {
        this.mapper = mapper;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param opened false when the order had an open report, which is told of this one */
    public record Ref(String misNo, boolean opened) {}

    /** @param claimed null when the reporter does not say */
    public Ref report(String orderNo, String source, String caseNo, ReissueReason claimed, String text, String by) {
        String misNo = numbers.next(SERIES);
        mapper.insertOrLock(row(misNo, orderNo, source, caseNo, claimed, text, by));
        String open = mapper.openOf(orderNo).orElseThrow().misNo();
        boolean opened = open.equals(misNo);
        timeline.add(
                open,
                opened ? "mis.opened" : "mis.joined",
                by,
                Map.of("source", source, "case", caseNo == null ? "" : caseNo));
        if (opened) {
            mapper.setProcess(misNo, engine.start(PROCESS, misNo, Map.of()));
        }
        return new Ref(open, opened);
    }

    /** @throws Problem 404 when there is no such report */
    public MisShipmentRow get(String misNo) {
        return mapper.find(misNo).orElseThrow(() -> Problem.notFound("没有这张错发漏发单 No such report: " + misNo));
    }

    public List<LineRow> lines(String misNo) {
        return mapper.lines(List.of(misNo));
    }

    public void verdict(String misNo, String verdict) {
        mapper.setVerdict(misNo, verdict);
    }

    public void waits(String misNo) {
        mapper.setStatus(misNo, MisShipmentRow.Status.WAITING);
        timeline.add(misNo, "mis.waiting", CurrentUser.SYSTEM, Map.of());
    }

    /** Facts are read again, and a person decides. */
    public void open(String misNo) {
        mapper.setStatus(misNo, MisShipmentRow.Status.OPEN);
    }

    public void issued(String misNo, String reissueNo) {
        mapper.setReissue(misNo, reissueNo);
        timeline.add(misNo, "mis.reissued", CurrentUser.SYSTEM, Map.of("reissueNo", reissueNo));
    }

    public void close(String misNo, boolean confirmed) {
        mapper.close(
                misNo, confirmed ? MisShipmentRow.Status.CONFIRMED : MisShipmentRow.Status.REJECTED, clock.instant());
        timeline.add(misNo, confirmed ? "mis.confirmed" : "mis.rejected", CurrentUser.SYSTEM, Map.of());
    }

    private MisShipmentRow row(
            String misNo, String orderNo, String source, String caseNo, ReissueReason claimed, String text, String by) {
        return new MisShipmentRow(
                misNo,
                orderNo,
                source,
                caseNo,
                claimed,
                text,
                MisShipmentRow.Status.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                by,
                clock.instant(),
                null,
                orderNo);
    }
}
