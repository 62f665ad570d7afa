package org.qualoop.platform;

import java.util.Optional;

/** Judges a single value as the SOP gate will judge it, so that a person learns of a mistake at once. */
public interface SopCheck {

    /**
     * @param value what was given; null for nothing
     * @return what is wrong, in both languages; empty when the gate will accept it
     */
    Optional<String> fault(SopStep step, Object value);
}
