package org.qualoop.platform;

import java.util.List;

/** The signatures that people gave. */
public interface Signatures {

    /** Given for this very run of a task, oldest first. */
    List<Signature> ofRun(String activityInstanceId);

    List<Signature> ofTask(String taskId);

    /** Oldest first. */
    List<Signature> ofRecord(String recordNo);
}
