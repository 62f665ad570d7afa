package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qualoop.cost.data.RateMapper;
import org.qualoop.cost.data.RateMapper.RateRow;
import org.qualoop.platform.Money;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.ShipmentView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a minute of work and a parcel cost while nobody has sent a bill. */
@Component
@Transactional
public class Rates {

    private static final String ANY = "*";
    private static final String GROUP = "labour-";

    private final RateMapper rates;
    private final TraceApi trace;

    Rates(RateMapper rates, TraceApi trace) {
        this.rates = rates;
        this.trace = trace;
    }

    /** @param item {@code labour-}, the group, and whatever follows; without a group the general rate counts */
    Optional<Money> labour(String item, int minutes, Instant at) {
        return rates.at("LABOUR", groupOf(item), ANY, at).map(rate -> {
            int counted = rate.maxMinutes() == null ? minutes : Math.min(minutes, rate.maxMinutes());
            return money(rate.amount().multiply(BigDecimal.valueOf(counted)), rate.currency());
        });
    }

    /** Most minutes of the item's group that one record counts. */
    int mostMinutes(String item, Instant at) {
        return rates.at("LABOUR", groupOf(item), ANY, at)
                .map(RateRow::maxMinutes)
                .orElse(Integer.MAX_VALUE);
    }

    private static String groupOf(String item) {
        return Roles.ALL.stream()
                .filter(group -> item.equals(GROUP + group) || item.startsWith(GROUP + group + "-"))
                .max(Comparator.comparing(String::length))
                .orElse(ANY);
    }

    /** By warehouse and carrier of the order's last parcel, as far as they are known. */
    Optional<Money> freight(String orderNo, Instant at) {
        List<ShipmentView> parcels = orderNo == null ? List.of() : trace.shipmentsOf(orderNo);
        ShipmentView last = parcels.isEmpty() ? null : parcels.get(parcels.size() - 1);
        String warehouse = last == null || last.warehouse() == null ? ANY : last.warehouse();
        String carrier = last == null || last.carrier() == null ? ANY : last.carrier();
        return rates.at("FREIGHT", warehouse, carrier, at).map(rate -> money(rate.amount(), rate.currency()));
    }

    public List<RateRow> all() {
        return rates.all();
    }

    /** @throws Problem 409 when a rate of that subject begins at the same instant */
    public void add(RateRow row) {
        if (rates.insert(row) == 0) {
            throw Problem.conflict("同一时刻已有费率，请另定生效时间 There is a rate from that instant on; choose another one");
        }
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount.setScale(2, RoundingMode.HALF_UP), currency);
    }
}
