package org.qualoop.rma.domain;

import java.util.HashMap;
import java.util.Map;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.TaskCompleted;
import org.qualoop.rma.data.ArrivalMapper;
import org.qualoop.rma.data.ReturnMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps in the record who has it and what people did. */
@Component
class ReturnOwnership {

    private static final String RETURN = Returns.SERIES + "-";
    private static final String PARCEL = ReturnedParcels.SERIES + "-";

    private final ReturnMapper returns;
    private final ArrivalMapper arrivals;
    private final Returns records;

    ReturnOwnership(ReturnMapper returns, ArrivalMapper arrivals, Returns records) {
        this.returns = returns;
        this.arrivals = arrivals;
        this.records = records;
    }

    @EventListener
    void on(OwnerAssigned assigned) {
        String recordNo = assigned.recordNo();
        if (!ours(recordNo)) {
            return;
        }
        if (recordNo.startsWith(RETURN)) {
            returns.setOwner(recordNo, assigned.owner(), assigned.group(), assigned.dueAt());
        } else {
            arrivals.setOwner(recordNo, assigned.owner(), assigned.dueAt());
        }
        Map<String, String> details = new HashMap<>();
        details.put("owner", assigned.owner() == null ? "-" : assigned.owner());
        details.put("group", assigned.group());
        details.put("reason", assigned.reason().name());
        if (assigned.dueAt() != null) {
            details.put("dueAt", assigned.dueAt().toString());
        }
        records.note(recordNo, "rma.owner", details);
    }

    @EventListener
    void on(TaskAccepted accepted) {
        if (ours(accepted.recordNo())) {
            records.note(accepted.recordNo(), "rma.accepted", accepted.user(), Map.of("task", accepted.taskKey()));
        }
    }

    @EventListener
    void on(TaskCompleted completed) {
        if (ours(completed.recordNo())) {
            records.note(completed.recordNo(), "rma.completed", completed.user(), Map.of("task", completed.taskKey()));
        }
    }

    private static boolean ours(String recordNo) {
        return recordNo != null && (recordNo.startsWith(RETURN) || recordNo.startsWith(PARCEL));
    }
}
