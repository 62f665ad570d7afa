package org.qualoop.supplier.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.data.SuspensionMapper;
import org.qualoop.supplier.data.SuspensionMapper.SuspensionRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warnings and suspensions: one open at a time for each supplier and cause. */
@Component
@Transactional
public class Suspensions {

    private static final String PROCESS = "supplier-suspension";
    private static final String CAUSE_GONE = "supplierCauseGone";

    private final SuspensionMapper mapper;
    private final Standings standings;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    Suspensions(
            SuspensionMapper mapper,
            Standings standings,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.mapper = mapper;
        this.standings = standings;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Opens one, or names the open one of the same cause.
     *
     * @param graceUntil until then the supplier is only warned; null or past: suspended at once
     */
    public String open(String code, Cause cause, String reason, Instant graceUntil, String by) {
        String key = code + '|' + cause;
        var open = mapper.openOf(key);
        if (open.isPresent()) {
            return open.get();
        }
        String no = numbers.next("SSP");
        Instant now = clock.instant();
        mapper.insertOrLock(new SuspensionRow(
                no,
                code,
                cause.name(),
                reason,
                "WARNED",
                now,
                by,
                graceUntil,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                key));
        String first = mapper.openOf(key).orElseThrow();
        if (first.equals(no)) {
            timeline.add(no, "supplier.measure." + cause, by, Map.of("supplierCode", code, "reason", reason));
            mapper.setProcess(no, engine.start(PROCESS, no, variables(code, reason, graceUntil, now)));
        }
        return first;
    }

    public void suspend(String no) {
        SuspensionRow row = openRow(no);
        mapper.suspend(no, clock.instant());
        standings.suspend(row.supplierCode(), row.reason(), no);
        timeline.add(no, "supplier.suspended", CurrentUser.name(), Map.of("supplierCode", row.supplierCode()));
    }

    /** The cause was gone before the supplier was suspended. */
    public void close(String no, String note) {
        openRow(no);
        end(no, "CLOSED", note, "supplier.measureClosed");
    }

    /** The supplier delivers again, unless another suspension of it is open. */
    public void reinstate(String no, String reason) {
        SuspensionRow row = openRow(no);
        end(no, "REINSTATED", reason, "supplier.reinstated");
        if (mapper.allOpenOf(row.supplierCode()).stream().noneMatch(SuspensionRow::suspended)) {
            standings.reinstate(row.supplierCode(), no);
        }
    }

    public void exclude(String no, String reason) {
        openRow(no);
        end(no, "EXCLUDED", reason, "supplier.excluded");
    }

    /** @return code of the supplier that is to be qualified anew */
    public String handToQualification(String no, String reason) {
        SuspensionRow row = openRow(no);
        end(no, "REQUALIFY", reason, "supplier.requalify");
        return row.supplierCode();
    }

    /** Every open one of the supplier is over, for a reason outside of it. */
    void causesGone(String code) {
        mapper.allOpenOf(code).forEach(row -> causeGone(row.suspensionNo()));
    }

    /** Whoever waits hears of it; who does not wait yet looks again when he arrives, or at the next sweep. */
    void causeGone(String no) {
        engine.correlate(CAUSE_GONE, no, Map.of());
    }

    private void end(String no, String status, String conclusion, String code) {
        mapper.close(no, status, conclusion, clock.instant());
        timeline.add(no, code, CurrentUser.name(), conclusion == null ? Map.of() : Map.of("reason", conclusion));
    }

    private SuspensionRow openRow(String no) {
        return mapper.find(no)
                .filter(SuspensionRow::open)
                .orElseThrow(() -> Problem.conflict("暂停已经结束 The suspension is not open any more: " + no));
    }

    private static Map<String, Object> variables(String code, String reason, Instant graceUntil, Instant now) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("supplierCode", code);
        variables.put("suspensionReason", reason);
        variables.put("graceLeft", graceUntil != null && graceUntil.isAfter(now));
        variables.put("graceUntil", graceUntil == null ? null : Date.from(graceUntil));
        return variables;
    }
}
