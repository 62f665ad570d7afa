package org.qualoop.platform.domain;

/** Where in the running processes a task stands. */
public interface TaskPlace {

    /** @throws org.qualoop.platform.Problem 404 when there is no such open task, 403 when the current user may not work on it */
    Place of(String taskId);

    record Place(String taskId, String activityInstanceId, String processInstanceId, String recordNo) {

        public static final Place NONE = new Place(null, null, null, null);
    }
}
