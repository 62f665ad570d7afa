package org.qualoop.platform.domain;

import java.util.List;

/** Makes the engine act under a user's authorisations in this thread. */
public interface ActingUser {

    void begin(String user, List<String> groups);

    void end();
}
