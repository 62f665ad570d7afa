package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.List;
import org.qualoop.inspection.LotHeld;
import org.qualoop.inspection.LotHold;
import org.qualoop.inspection.LotHolds;
import org.qualoop.inspection.LotReleased;
import org.qualoop.inspection.data.LotHoldMapper;
import org.qualoop.trace.TraceApi;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredLotHolds implements LotHolds {

    private static final String HELD = "HELD";
    private static final String RELEASED = "RELEASED";

    private final LotHoldMapper mapper;
    private final TraceApi trace;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredLotHolds(LotHoldMapper mapper, TraceApi trace, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.trace = trace;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void hold(String sku, String lotNo, String reason, String recordNo, String by) {
        boolean free = !isHeld(sku, lotNo);
        mapper.insert(
                new LotHold(sku, lotNo, recordNo, reason, clock.instant(), by, null, null), key(sku, lotNo, recordNo));
        if (free) {
            trace.setHoldStatus(sku, lotNo, HELD);
            events.publishEvent(new LotHeld(sku, lotNo, recordNo));
        }
    }

    @Override
    public void release(String sku, String lotNo, String recordNo, String by) {
        int released = mapper.release(key(sku, lotNo, recordNo), clock.instant(), by);
        if (released > 0 && !isHeld(sku, lotNo)) {
            trace.setHoldStatus(sku, lotNo, RELEASED);
            events.publishEvent(new LotReleased(sku, lotNo, recordNo));
        }
    }

    @Override
    public void handOver(String fromRecordNo, String toRecordNo, String by) {
        List<LotHold> theirs = mapper.openOf(toRecordNo);
        for (LotHold hold : mapper.openOf(fromRecordNo)) {
            String from = key(hold.sku(), hold.lotNo(), fromRecordNo);
            if (theirs.stream()
                    .anyMatch(h -> h.sku().equals(hold.sku()) && h.lotNo().equals(hold.lotNo()))) {
                mapper.release(from, clock.instant(), by);
            } else {
                mapper.rename(from, key(hold.sku(), hold.lotNo(), toRecordNo), toRecordNo);
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isHeld(String sku, String lotNo) {
        return mapper.countOpen(sku, lotNo) > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isHeldBy(String recordNo) {
        return !mapper.openOf(recordNo).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LotHold> holdsOf(String sku, String lotNo) {
        return mapper.ofLot(sku, lotNo);
    }

    private static String key(String sku, String lotNo, String recordNo) {
        return sku + '|' + lotNo + '|' + recordNo;
    }
}
