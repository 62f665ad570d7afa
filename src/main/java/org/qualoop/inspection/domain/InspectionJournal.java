package org.qualoop.inspection.domain;

import java.util.Map;
import org.qualoop.inspection.LotHeld;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.TraceApi;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the inspection who has it and when he began, and takes an exemption back when a lot turns out bad. */
@Component
class InspectionJournal {

    private static final String SERIES = "INS-";

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final SwitchBook switches;
    private final TraceApi trace;
    private final Timeline timeline;

    InspectionJournal(
            InspectionMapper lots, TrancheMapper tranches, SwitchBook switches, TraceApi trace, Timeline timeline) {
        this.lots = lots;
        this.tranches = tranches;
        this.switches = switches;
        this.trace = trace;
        this.timeline = timeline;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (event.recordNo().startsWith(SERIES)) {
            lots.setOwner(event.recordNo(), event.owner(), event.group(), event.dueAt());
            timeline.add(
                    event.recordNo(),
                    "inspection.owner." + event.reason(),
                    null,
                    Map.of("owner", String.valueOf(event.owner()), "group", event.group()));
        }
    }

    @EventListener
    void on(TaskAccepted event) {
        if (event.recordNo() != null
                && event.recordNo().startsWith(SERIES)
                && UnitRecords.INSPECT.equals(event.taskKey())) {
            tranches.begin(event.recordNo(), event.at());
            timeline.add(event.recordNo(), "inspection.accepted", event.user(), Map.of());
        }
    }

    @EventListener
    void on(LotHeld event) {
        trace.supplierOf(event.sku(), event.lotNo()).ifPresent(code -> switches.lostTrust(code, event.sku()));
    }
}
