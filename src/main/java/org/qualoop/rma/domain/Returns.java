package org.qualoop.rma.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnStatus;
import org.springframework.stereotype.Component;

/** The returns as records that guard their own status and keep their timeline. */
@Component
public class Returns {

    /** Series of the numbers of returns. */
    public static final String SERIES = "RMA";

    private final ReturnMapper returns;
    private final LineMapper lines;
    private final Timeline timeline;

    Returns(ReturnMapper returns, LineMapper lines, Timeline timeline) {
        this.returns = returns;
        this.lines = lines;
        this.timeline = timeline;
    }

    public Optional<ReturnRow> find(String rmaNo) {
        return returns.find(rmaNo);
    }

    /** @throws Problem 404 when there is no such return */
    public ReturnRow get(String rmaNo) {
        return find(rmaNo).orElseThrow(() -> Problem.notFound("没有这张退货单 There is no return " + rmaNo));
    }

    public List<LineRow> lines(String rmaNo) {
        return lines.of(rmaNo);
    }

    /** Brings the return to another status, when the one that it has allows it. */
    public void move(String rmaNo, ReturnStatus to) {
        ReturnStatus from = get(rmaNo).status();
        if (from == to) {
            return;
        }
        if (!from.mayBecome(to) || returns.move(rmaNo, from, to) == 0) {
            throw Problem.conflict("退货单 %s 状态为 %s，不能变为 %s / Return %s is %s and cannot become %s"
                    .formatted(rmaNo, from, to, rmaNo, from, to));
        }
    }

    /** Notes what the application itself did or learned. */
    public void note(String recordNo, String code, Map<String, String> details) {
        note(recordNo, code, CurrentUser.SYSTEM, details);
    }

    public void note(String recordNo, String code, String actor, Map<String, String> details) {
        timeline.add(recordNo, code, actor, details);
    }
}
