package org.qualoop.platform.domain;

import java.util.Optional;
import org.qualoop.platform.Problem;

/**
 * The request that a person sends straight to the engine's own HTTP doors, for the time it runs in this thread. What the
 * application itself does with the engine passes no such door.
 */
public final class EngineDoor {

    private static final ThreadLocal<EngineDoor> CURRENT = new ThreadLocal<>();

    private final String user;
    private final boolean administrator;
    private final String reason;
    private Problem refusal;

    private EngineDoor(String user, boolean administrator, String reason) {
        this.user = user;
        this.administrator = administrator;
        this.reason = reason;
    }

    public static EngineDoor open(String user, boolean administrator, String reason) {
        EngineDoor door = new EngineDoor(user, administrator, reason);
        CURRENT.set(door);
        return door;
    }

    public static void close() {
        CURRENT.remove();
    }

    public static Optional<EngineDoor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public String user() {
        return user;
    }

    public boolean administrator() {
        return administrator;
    }

    /** Why an administrator overrules the process, given with the request where the engine's own body has no room. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason).filter(r -> !r.isBlank());
    }

    /** Remembers why the engine refused, because the engine's own REST resources would turn it into a 500. */
    public void refuse(Problem problem) {
        refusal = problem;
    }

    public Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }
}
