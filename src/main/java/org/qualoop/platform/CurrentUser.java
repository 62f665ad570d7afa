package org.qualoop.platform;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting in this thread. */
public final class CurrentUser {

    /** Name under which the application itself acts: timers, connectors, the importer's follow-up. */
    public static final String SYSTEM = "system";

    private static final String PREFIX = "ROLE_";

    private CurrentUser() {}

    public static String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated() ? SYSTEM : authentication.getName();
    }

    public static List<String> groups() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? List.of() : groupsOf(authentication);
    }

    public static boolean isIn(String group) {
        return groups().contains(group);
    }

    public static List<String> groupsOf(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(a -> a.startsWith(PREFIX))
                .map(a -> a.substring(PREFIX.length()))
                .toList();
    }
}
