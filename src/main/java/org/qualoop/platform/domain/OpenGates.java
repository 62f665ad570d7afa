package org.qualoop.platform.domain;

import java.util.List;
import org.qualoop.platform.FieldError;

/** What the SOPs of waiting tasks still demand. */
public interface OpenGates {

    /**
     * @param id of a task, an execution, a process instance or the business key of one
     * @return empty when nothing is gated there
     */
    List<FieldError> missingAt(String id);
}
