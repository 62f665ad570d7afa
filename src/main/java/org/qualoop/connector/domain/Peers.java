package org.qualoop.connector.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The settings of the outside systems: {@code qualoop.connectors.<system>.<property>}, also from the environment
 * ({@code QUALOOP_CONNECTORS_ERP_URL}). With the sandbox on, a system without a setting is the sandbox's.
 */
@Component
public class Peers {

    private final Environment environment;
    private volatile int port;

    public Peers(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        // Management may listen on a port of its own; the application's server has no namespace.
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** All properties of the kamelet, or nothing when its system is not configured. */
    public Optional<Map<String, String>> settings(Kamelet kamelet) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Kamelet.Property property : kamelet.properties()) {
            String value = value(kamelet.system(), property);
            if (value != null && !value.isBlank()) {
                settings.put(property.name(), value);
            } else if (property.required()) {
                return Optional.empty();
            }
        }
        return Optional.of(settings);
    }

    /** Address under which people open the pages, for links in messages. */
    public String publicUrl() {
        return environment.getProperty("qualoop.public-url", "http://localhost:" + port);
    }

    /** Secret of a vendor's webhooks, or null. */
    public String hookSecret(String connector) {
        return environment.getProperty("qualoop.connectors." + connector + ".hook-secret");
    }

    private String value(String system, Kamelet.Property property) {
        String key = "qualoop.connectors." + system + ".";
        String own = environment.getProperty(key + kebab(property.name()));
        if (own == null && property.secret()) {
            own = environment.getProperty(key + "token");
        }
        if (own != null) {
            return own;
        }
        // An address of one's own is never mixed with the sandbox's other settings.
        boolean sandbox = sandbox() && environment.getProperty(key + "url") == null;
        String fromSandbox = sandbox ? sandboxValue(system, property) : null;
        return fromSandbox == null ? property.defaultValue() : fromSandbox;
    }

    private String sandboxValue(String system, Kamelet.Property property) {
        if (property.secret()) {
            return environment.getProperty("qualoop.sandbox.token", "sandbox");
        }
        return switch (property.name()) {
            case "url" -> port == 0 ? null : "http://localhost:" + port + "/sandbox/" + system;
            case "period" -> environment.getProperty("qualoop.sandbox.poll-millis", "3000");
            case "appKey" -> "sandbox";
            case "agentId" -> "1";
            default -> null;
        };
    }

    private boolean sandbox() {
        return environment.getProperty("qualoop.sandbox.enabled", Boolean.class, false);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
