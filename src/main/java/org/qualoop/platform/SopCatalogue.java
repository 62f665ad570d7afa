package org.qualoop.platform;

import java.time.Instant;
import java.util.Optional;

/** Where the SOP gate finds its SOPs; the inspection room keeps them. */
public interface SopCatalogue {

    /** The newest version, by the name that a user task carries in its {@code sop} extension property. */
    Optional<Sop> sop(String key);

    /** The version that was in force then: a task keeps the one that it was created with. */
    Optional<Sop> sop(String key, Instant at);
}
