package org.qualoop.platform.domain;

import java.util.List;
import java.util.Optional;

/** Checks who somebody is; the engine's identity service keeps users and groups. */
public interface Credentials {

    /** The user's groups when the password is right. */
    Optional<List<String>> verify(String user, String password);
}
