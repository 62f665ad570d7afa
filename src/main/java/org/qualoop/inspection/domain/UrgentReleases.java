package org.qualoop.inspection.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.qualoop.inspection.data.FindingMapper;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods that are needed before their verdict: asked for by anybody, signed by whoever may, never by an inspector. */
@Component
@Transactional
public class UrgentReleases {

    static final String SIGN = "signUrgentRelease";
    private static final Duration DUE = Duration.ofHours(2);

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final FindingMapper findings;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    UrgentReleases(
            InspectionMapper lots,
            TrancheMapper tranches,
            FindingMapper findings,
            Engine engine,
            Timeline timeline,
            Clock clock) {
        this.lots = lots;
        this.tranches = tranches;
        this.findings = findings;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Problem 404, 400 for more than is pending, 409 while another request waits or when all is judged */
    public void ask(String inspectionNo, int qty, String reason) {
        InspectionRow lot = lots.lock(inspectionNo)
                .orElseThrow(() -> Problem.notFound("没有这张检验单 No such inspection: " + inspectionNo));
        int most = lot.pending() - lot.urgentQty();
        if (!lot.open()) {
            throw Problem.conflict("检验已经结束 The inspection is over: " + inspectionNo);
        }
        if (qty < 1 || qty > most) {
            throw Problem.badRequest("/qty", "须在 1 到 %d 之间 must lie between 1 and %d".formatted(most, most));
        }
        boolean waiting = engine.openTasks(inspectionNo).stream().anyMatch(task -> SIGN.equals(task.key()));
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgentQty", qty);
        variables.put("urgentReason", reason);
        variables.put("urgentDueAt", Date.from(clock.instant().plus(DUE)));
        if (waiting || !engine.correlate("urgentReleaseAsked", inspectionNo, variables)) {
            throw Problem.conflict("已有紧急放行申请待签批 Another request waits for its signature: " + inspectionNo);
        }
        log(inspectionNo, "inspection.urgentAsked", CurrentUser.name(), qty, reason);
    }

    public void grant(String inspectionNo, int qty, String risk, String by) {
        refuseInspector(inspectionNo, by);
        if (lots.releaseUrgently(inspectionNo, qty, by) == 0) {
            throw Problem.conflict("待检数量已不足 Not so many units are pending any more: " + qty);
        }
        log(inspectionNo, "inspection.urgentGranted", by, qty, risk);
    }

    public void refuse(String inspectionNo, int qty, String by) {
        refuseInspector(inspectionNo, by);
        log(inspectionNo, "inspection.urgentRefused", by, qty, "");
    }

    /** Whoever is to inspect, or had a hand in it. */
    @Transactional(readOnly = true)
    public Set<String> inspectors(String inspectionNo) {
        Set<String> people = new TreeSet<>();
        lots.find(inspectionNo).map(InspectionRow::owner).ifPresent(people::add);
        tranches.ofInspections(List.of(inspectionNo)).stream()
                .map(TrancheRow::judgedBy)
                .filter(Objects::nonNull)
                .forEach(people::add);
        findings.findings(inspectionNo).forEach(f -> people.add(f.foundBy()));
        findings.measurements(inspectionNo).forEach(m -> people.add(m.measuredBy()));
        return people;
    }

    private void refuseInspector(String inspectionNo, String by) {
        if (inspectors(inspectionNo).contains(by)) {
            throw Problem.forbidden("检验员不能签批自己的紧急放行 Whoever inspects the lot may not sign its urgent release");
        }
    }

    private void log(String inspectionNo, String code, String by, int qty, String words) {
        timeline.add(inspectionNo, code, by, Map.of("qty", String.valueOf(qty), "text", String.valueOf(words)));
    }
}
