package org.qualoop.platform.domain;

import java.util.List;

/** Who belongs to a group; the engine's identity service knows. */
public interface Members {

    /** User ids in alphabetical order. */
    List<String> of(String group);
}
