package org.qualoop.training.domain;

import org.qualoop.platform.OwnerAssigned;
import org.qualoop.training.data.TrainingMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the training who has it now. */
@Component
class TrainingJournal {

    private final TrainingMapper trainings;

    TrainingJournal(TrainingMapper trainings) {
        this.trainings = trainings;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (event.recordNo() != null && event.recordNo().startsWith(TrainingDesk.SERIES + "-")) {
            trainings.setOwner(event.recordNo(), event.owner(), event.dueAt());
        }
    }
}
