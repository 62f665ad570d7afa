package org.qualoop.training;

import java.util.List;
import java.util.Optional;
import org.qualoop.platform.Problem;

/** Trainings, as far as the current user may know of them: those of the people he leads, and his own. */
public interface TrainingApi {

    /**
     * Assigns a training and starts its process. The same again while it is open gives the same training.
     *
     * @throws Problem 403 when the current user does not lead the group, 409 when another training of that person for the
     *     same figure is open, 422 when the person is not one of the group or the SOP is not known
     */
    TrainingView assign(TrainingRequest request);

    /**
     * Empty when there is none.
     *
     * @throws Problem 403 when it is somebody else's business
     */
    Optional<TrainingView> find(String trainingNo);

    /**
     * Newest first, at most 200 of each group that he leads and of his own.
     *
     * @param work null: all
     * @param person null: all
     * @throws Problem 403 for another person whom he does not lead
     */
    List<TrainingView> list(Work work, String person, TrainingStatus status);

    /** Whether the current user leads the people whose work it is. */
    boolean mayLead(Work work);
}
