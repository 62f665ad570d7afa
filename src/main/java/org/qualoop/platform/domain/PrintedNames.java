package org.qualoop.platform.domain;

/** How a user is called on paper; the engine's identity service knows. */
public interface PrintedNames {

    /** First and last name, or the user id when neither is known. */
    String of(String user);
}
