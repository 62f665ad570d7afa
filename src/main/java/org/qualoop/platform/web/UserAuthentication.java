package org.qualoop.platform.web;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qualoop.platform.domain.Credentials;
import org.qualoop.platform.domain.UserStates;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * One login for pages, Tasklist and APIs. HTTP Basic without a session would pay BCrypt on every call, so a verified
 * credential is remembered for a minute as an HMAC under a key of this process.
 */
@Component
class UserAuthentication implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Remembered> verified = new ConcurrentHashMap<>();
    private final SecretKeySpec key = new SecretKeySpec(new SecureRandom().generateSeed(32), "HmacSHA256");
    private final FailedLogins failures = new FailedLogins();
    private final Credentials credentials;
    private final UserStates states;
    private final Clock clock;

    UserAuthentication(Credentials credentials, UserStates states, Clock clock) {
        this.credentials = credentials;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String digest = digest(user, password);
        Instant now = clock.instant();
        Remembered known = verified.get(digest);
        if (states.isLocked(user)) {
            throw new LockedException("This user is locked");
        }
        boolean holds = known != null && known.at.plus(REMEMBERED).isAfter(now) && states.holdsSince(user, known.at);
        List<String> groups = holds ? known.groups : verify(attempt, password, digest);
        var authorities = groups.stream()
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private List<String> verify(Authentication attempt, String password, String digest) {
        String user = attempt.getName();
        String guesser = user + " from "
                + (attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "inside");
        if (failures.tooMany(guesser, clock.instant())) {
            throw new BadCredentialsException("Too many wrong passwords, try again in a minute");
        }
        List<String> groups = credentials.verify(user, password).orElseThrow(() -> {
            failures.add(guesser, clock.instant());
            return new BadCredentialsException("Wrong user or password");
        });
        if (verified.size() >= MOST_REMEMBERED) {
            verified.clear();
        }
        verified.put(digest, new Remembered(groups, clock.instant()));
        return groups;
    }

    private String digest(String user, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((user + "\0" + password).getBytes("UTF-8")));
        } catch (GeneralSecurityException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Remembered(List<String> groups, Instant at) {}
}
