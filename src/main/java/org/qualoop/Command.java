package org.qualoop;

import java.io.PrintStream;
import java.util.List;

/**
 * Something the jar can do instead of serving: {@code java -jar qualoop.jar <name> ...}. Rooms contribute theirs through
 * {@link java.util.ServiceLoader}; no Spring context is there.
 */
public interface Command {

    String name();

    /**
     * Runs to its end.
     *
     * @return the exit code, 0 for success
     */
    int run(List<String> arguments, PrintStream out);
}
