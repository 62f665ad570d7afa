package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.stream.Collectors;
import org.qualoop.inspection.LotOutcome;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.inspection.SwitchState;
import org.qualoop.inspection.Switching;
import org.qualoop.inspection.data.SwitchMapper;
import org.qualoop.inspection.data.SwitchMapper.SwitchRow;
import org.springframework.stereotype.Component;

/** How strictly each supplier's lots of a SKU are sampled, and what he has earned; one row per pair. */
@Component
class SwitchBook {

    private final SwitchMapper mapper;
    private final Clock clock;

    SwitchBook(SwitchMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    SwitchRow of(String supplierCode, String sku) {
        return mapper.find(key(supplierCode), sku).orElseGet(() -> fresh(supplierCode, sku));
    }

    SamplingSeverity severity(String supplierCode, String sku) {
        return of(supplierCode, sku).severity();
    }

    /** A first inspection has its verdict. */
    void judged(String supplierCode, String sku, LotOutcome outcome) {
        SwitchRow before = locked(supplierCode, sku);
        SwitchState after = Switching.next(state(before), outcome);
        put(before, after, outcome.accepted() ? before.acceptedInARow() + 1 : 0, 0);
    }

    /** Inspected whole: no sampling, so the switching rules do not count it. */
    void judgedWhole(String supplierCode, String sku, boolean accepted) {
        SwitchRow before = locked(supplierCode, sku);
        put(before, state(before), accepted ? before.acceptedInARow() + 1 : 0, 0);
    }

    void acceptedUnseen(String supplierCode, String sku) {
        SwitchRow before = locked(supplierCode, sku);
        put(before, state(before), before.acceptedInARow(), before.unseenInARow() + 1);
    }

    /** A lot of his turned out bad later: the exemption is lost. */
    void lostTrust(String supplierCode, String sku) {
        SwitchRow before = locked(supplierCode, sku);
        put(before, Switching.backToNormal(state(before)), 0, 0);
    }

    /** The supplier has acted: lots are taken again, under tightened inspection. */
    boolean resume(String supplierCode, String sku) {
        SwitchRow before = locked(supplierCode, sku);
        if (!before.stopped()) {
            return false;
        }
        put(before, Switching.resume(state(before)), 0, 0);
        return true;
    }

    SwitchState state(String supplierCode, String sku) {
        return state(of(supplierCode, sku));
    }

    /** The first lot of a pair writes its row before it is locked, so that two of them wait for each other. */
    private SwitchRow locked(String supplierCode, String sku) {
        return mapper.lock(key(supplierCode), sku).orElseGet(() -> {
            mapper.put(fresh(supplierCode, sku));
            return mapper.lock(key(supplierCode), sku).orElseThrow();
        });
    }

    private void put(SwitchRow row, SwitchState state, int acceptedInARow, int unseenInARow) {
        mapper.put(row(row.supplierCode(), row.sku(), state, acceptedInARow, unseenInARow));
    }

    private SwitchRow fresh(String supplierCode, String sku) {
        return row(key(supplierCode), sku, SwitchState.START, 0, 0);
    }

    private SwitchRow row(String supplierCode, String sku, SwitchState state, int acceptedInARow, int unseenInARow) {
        String recent = state.recent().stream().map(ok -> ok ? "1" : "0").collect(Collectors.joining());
        return new SwitchRow(
                supplierCode,
                sku,
                state.severity(),
                state.score(),
                recent,
                state.notAccepted(),
                state.stopped(),
                acceptedInARow,
                unseenInARow,
                clock.instant());
    }

    private static SwitchState state(SwitchRow row) {
        return new SwitchState(
                row.severity(),
                row.score(),
                row.recent().chars().mapToObj(c -> c == '1').toList(),
                row.notAccepted(),
                row.stopped());
    }

    private static String key(String supplierCode) {
        return supplierCode == null ? "" : supplierCode;
    }
}
