package org.qualoop.platform;

import java.util.Set;

/** The families of processes that are switched on: setting {@code qualoop.families}, all of them unless it says less. */
public record Families(Set<Family> on) {

    public Families {
        on = Set.copyOf(on);
    }

    public boolean on(Family family) {
        return on.contains(family);
    }
}
