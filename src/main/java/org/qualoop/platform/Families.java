package org.qualoop.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The families of processes that are switched on: setting {@code qualoop.families}, all of them unless it says less. */
public record Families(Set<Family> on) {

    public Families {
        on = Set.copyOf(on);
    }

    public boolean on(Family family) {
        return on.contains(family);
    }

    /** Whether instances of the process may be started: its family is on, or it has none. */
    public boolean mayStart(String processKey) {
        return Family.ofProcess(processKey).map(this::on).orElse(true);
    }

    /** In the order of their declaration. */
    public List<Family> off() {
        return Arrays.stream(Family.values()).filter(family -> !on(family)).toList();
    }
}
