package org.qualoop.inspection.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.LotHolds;
import org.qualoop.inspection.RejectionOutcome;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.inspection.domain.UrgentReleases;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** What gateways of {@code inbound-inspection} ask of the record; never stale, because it is read when asked. */
@Component("inspectionFacts")
public class InspectionFacts {

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final LotHolds holds;
    private final UrgentReleases urgent;
    private final DutyRoster roster;
    private final Clock clock;

    InspectionFacts(
            InspectionMapper lots,
            TrancheMapper tranches,
            LotHolds holds,
            UrgentReleases urgent,
            DutyRoster roster,
            Clock clock) {
        this.lots = lots;
        this.tranches = tranches;
        this.holds = holds;
        this.urgent = urgent;
        this.roster = roster;
        this.clock = clock;
    }

    public boolean pending(String inspectionNo) {
        return lots.find(inspectionNo)
                .map(row -> row.open() && row.pending() > 0)
                .orElse(false);
    }

    /** Whether fewer units than were asked for are still pending and not released already. */
    public boolean urgentTooLate(String inspectionNo, int asked) {
        return lots.find(inspectionNo)
                .map(row -> !row.open() || row.pending() - row.urgentQty() < asked)
                .orElse(true);
    }

    public boolean unjudged(String inspectionNo, int trancheNo) {
        return tranche(inspectionNo, trancheNo).map(row -> !row.judged()).orElse(false);
    }

    public boolean disposed(String inspectionNo, int trancheNo) {
        return disposition(inspectionNo, trancheNo) != null;
    }

    public boolean conceded(String inspectionNo, int trancheNo) {
        return disposition(inspectionNo, trancheNo) == RejectionOutcome.USE_AS_IS;
    }

    public boolean inspectedAgain(String inspectionNo, int trancheNo) {
        return disposition(inspectionNo, trancheNo).inspectedAgain();
    }

    /** Status of goods that leave the house. */
    public String stockStatus(String inspectionNo, int trancheNo) {
        return disposition(inspectionNo, trancheNo) == RejectionOutcome.SCRAP ? "SCRAPPED" : "RETURN_TO_VENDOR";
    }

    public boolean held(String inspectionNo) {
        return holds.isHeldBy(inspectionNo);
    }

    public boolean free(String sku, String lotNo) {
        return !holds.isHeld(sku, lotNo);
    }

    /** Nothing that was rejected still waits for its place, and some of the goods stay in the house. */
    public boolean mayRelease(String inspectionNo) {
        List<TrancheRow> all = tranches.ofInspections(List.of(inspectionNo));
        boolean waiting = all.stream().anyMatch(row -> row.rejected() && row.disposition() == null);
        boolean left = all.stream()
                .anyMatch(row -> row.acceptedQty() > 0
                        || row.disposition() != null && !row.disposition().leavesTheHouse());
        return holds.isHeldBy(inspectionNo) && !waiting && left;
    }

    /** User ids, separated by commas. */
    public String inspectors(String inspectionNo) {
        return String.join(",", urgent.inspectors(inspectionNo));
    }

    /** The manager on duty. */
    public String leader() {
        return roster.onDuty(Roles.MANAGER, clock.instant()).stream()
                .findFirst()
                .orElse(Roles.MANAGER);
    }

    private RejectionOutcome disposition(String inspectionNo, int trancheNo) {
        return tranche(inspectionNo, trancheNo).map(TrancheRow::disposition).orElse(null);
    }

    private Optional<TrancheRow> tranche(String inspectionNo, int trancheNo) {
        return tranches.find(inspectionNo, trancheNo);
    }
}
