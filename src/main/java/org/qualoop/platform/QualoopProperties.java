package org.qualoop.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir database file and evidence
 * @param demoUsers one user per group, password {@code qualoop}
 * @param adminPassword password of {@code admin} at the first start without demo users
 */
@ConfigurationProperties("qualoop")
public record QualoopProperties(
        @DefaultValue("./data") Path dataDir,
        boolean demoUsers,
        String adminPassword,
        @DefaultValue Sandbox sandbox) {

    public record Sandbox(boolean enabled) {}
}
