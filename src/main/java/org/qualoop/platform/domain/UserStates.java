package org.qualoop.platform.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.platform.data.UserStateMapper;
import org.qualoop.platform.data.UserStateMapper.StateRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is locked, whose sessions are over, who must change his password: asked with every request, so each node looks
 * into the table every two seconds at most.
 */
@Component
public class UserStates {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final UserStateMapper mapper;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    UserStates(UserStateMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public boolean isLocked(String user) {
        return of(user).filter(state -> state.lockedAt() != null).isPresent();
    }

    public boolean mustChange(String user) {
        return of(user).filter(StateRow::mustChange).isPresent();
    }

    /** What a session or a remembered password from then is still worth. */
    public boolean holdsSince(String user, Instant since) {
        return of(user).map(StateRow::endedAt).filter(since::isBefore).isEmpty();
    }

    /** Notes that somebody has come in by the login page. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void loggedIn(String user) {
        mapper.add(user);
        mapper.loggedIn(user, clock.instant());
    }

    Optional<StateRow> of(String user) {
        Instant now = clock.instant();
        if (known.at.plus(FRESH).isBefore(now)) {
            known = new Known(now, mapper.all().stream().collect(Collectors.toMap(StateRow::userId, row -> row)));
        }
        return Optional.ofNullable(known.states.get(user));
    }

    /** This node looks anew now and when the change is committed; the others within two seconds. */
    void changed() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }

    private void forget() {
        known = new Known(Instant.EPOCH, Map.of());
    }

    private record Known(Instant at, Map<String, StateRow> states) {}
}
