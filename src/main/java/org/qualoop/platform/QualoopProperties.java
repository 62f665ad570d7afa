package org.qualoop.platform;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir database file and evidence
 * @param demoUsers one user per group, password {@code qualoop}
 * @param adminPassword password of {@code admin} at the first start without demo users
 * @param families families of processes that are on; all of them unless named
 */
@ConfigurationProperties("qualoop")
public record QualoopProperties(
        @DefaultValue("./data") Path dataDir,
        boolean demoUsers,
        String adminPassword,
        Set<Family> families,
        @DefaultValue Sandbox sandbox) {

    public QualoopProperties {
        families = families == null || families.isEmpty() ? EnumSet.allOf(Family.class) : Set.copyOf(families);
    }

    public record Sandbox(boolean enabled) {}
}
