package org.qualoop.supplier.domain;

import java.util.HashMap;
import java.util.Map;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.data.QualificationMapper;
import org.qualoop.supplier.data.SuspensionMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with qualifications and suspensions who has them now. */
@Component
class SupplierJournal {

    private final QualificationMapper qualifications;
    private final SuspensionMapper suspensions;
    private final Timeline timeline;

    SupplierJournal(QualificationMapper qualifications, SuspensionMapper suspensions, Timeline timeline) {
        this.qualifications = qualifications;
        this.suspensions = suspensions;
        this.timeline = timeline;
    }

    @EventListener
    void on(OwnerAssigned event) {
        String no = event.recordNo();
        int changed = no.startsWith("SQ-")
                ? qualifications.setOwner(no, event.owner(), event.group(), event.dueAt())
                : no.startsWith("SSP-") ? suspensions.setOwner(no, event.owner(), event.group(), event.dueAt()) : 0;
        if (changed > 0) {
            Map<String, String> entry = new HashMap<>();
            entry.put("owner", event.owner());
            entry.put("group", event.group());
            timeline.add(no, "supplier.owner." + event.reason().name(), null, entry);
        }
    }
}
