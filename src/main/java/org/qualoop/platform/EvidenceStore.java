package org.qualoop.platform;

import java.util.List;
import java.util.Optional;

/** Photos, videos and documents: the content in the evidence store, its description in the database. */
public interface EvidenceStore {

    Optional<EvidenceView> find(String evidenceId);

    List<EvidenceView> ofTask(String taskId);

    List<EvidenceView> ofRecord(String recordNo);

    /** How many distinct files of the kind were uploaded for this very run of the task. */
    int count(String activityInstanceId, EvidenceView.Kind kind);
}
