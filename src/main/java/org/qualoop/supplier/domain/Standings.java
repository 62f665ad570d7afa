package org.qualoop.supplier.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.SupplierReinstated;
import org.qualoop.supplier.SupplierSuspended;
import org.qualoop.supplier.data.StandingMapper;
import org.qualoop.supplier.data.StandingMapper.StandingRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a supplier's standing changes; others hear of what concerns them. */
@Component
@Transactional
class Standings {

    private final StandingMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standings(StandingMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    Status status(String code) {
        return mapper.find(code).map(StandingRow::status).orElse(Status.UNKNOWN);
    }

    /** Changes nothing for a supplier that has a standing. */
    void applied(String code, String recordNo) {
        if (status(code) == Status.UNKNOWN) {
            mapper.save(code, Status.APPLICANT, clock.instant(), null, recordNo);
        }
    }

    /** An applicant is as unknown as before; who had another standing keeps it. */
    void withdrawn(String code) {
        if (status(code) == Status.APPLICANT) {
            mapper.delete(code);
        }
    }

    void approve(String code, String recordNo, Duration validFor) {
        set(code, Status.APPROVED, null, recordNo);
        mapper.setRequalifyAt(code, clock.instant().plus(validFor));
    }

    void approveConditionally(String code, String conditions, String recordNo) {
        set(code, Status.CONDITIONAL, conditions, recordNo);
    }

    void suspend(String code, String reason, String recordNo) {
        set(code, Status.SUSPENDED, reason, recordNo);
    }

    void reinstate(String code, String recordNo) {
        if (status(code) == Status.SUSPENDED) {
            set(code, Status.APPROVED, null, recordNo);
        }
    }

    private void set(String code, Status status, String reason, String recordNo) {
        Status before = status(code);
        Instant now = clock.instant();
        mapper.save(code, status, now, shortened(reason), recordNo);
        mapper.setDueAt(code, now);
        if (status == Status.SUSPENDED && before != Status.SUSPENDED) {
            events.publishEvent(new SupplierSuspended(code, reason, now));
        } else if (before == Status.SUSPENDED && status != Status.SUSPENDED) {
            events.publishEvent(new SupplierReinstated(code, now));
        }
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= 500 ? reason : reason.substring(0, 499) + "…";
    }
}
