package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qualoop.cost.Basis;
import org.qualoop.cost.data.ChargeMapper.ChargeRow;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.springframework.stereotype.Component;

/**
 * The bill takes the place of the estimate. One charge pays for one record, the one nearest in amount; a charge without
 * a record stands alone until one comes.
 */
@Component
class ActualCharges {

    private final EntryMapper entries;
    private final Ledger ledger;
    private final ChargeShares shares;
    private final ChargeFacts facts;

    ActualCharges(EntryMapper entries, Ledger ledger, ChargeShares shares, ChargeFacts facts) {
        this.entries = entries;
        this.ledger = ledger;
        this.shares = shares;
        this.facts = facts;
    }

    /** A charge has come, or says something else now. */
    void billed(ChargeRow charge) {
        ChargeClass type = ChargeClass.valueOf(charge.kind());
        Set<String> orders = facts.ordersOf(charge);
        List<EntryRow> own = entries.standingOfCharge(charge.chargeNo());
        boolean same = !own.isEmpty() && own.stream().allMatch(line -> type.bills(line) && isOf(orders, line));
        if (same && !ChargeShares.standsAlone(own.get(0))) {
            shares.share(charge, type, own.get(0).recordNo());
            return;
        }
        shares.release(own);
        Optional<String> record = waitingFor(charge, type, orders);
        if (record.isPresent()) {
            shares.share(charge, type, record.get());
        } else if (type.aloneToo) {
            ledger.bookAgain(facts.alone(charge, type));
        }
    }

    /** A record has booked what may be billed already. */
    void estimated(EntryRow entry) {
        for (ChargeClass type : ChargeClass.values()) {
            if (entry.orderNo() != null && type.bills(entry)) {
                billFor(entry, type).ifPresent(charge -> {
                    entries.standing(charge.chargeNo(), ChargeFacts.ITEM).ifPresent(ledger::reverse);
                    shares.share(charge, type, entry.recordNo());
                });
            }
        }
    }

    private static boolean isOf(Set<String> orders, EntryRow line) {
        return line.orderNo() == null || orders.contains(line.orderNo());
    }

    /** The charge that pays for this record already, or one that waits for a record. */
    private Optional<ChargeRow> billFor(EntryRow entry, ChargeClass type) {
        Optional<ChargeRow> shared = shares.chargeOf(entry.recordNo(), type).flatMap(facts::find);
        return shared.or(() -> facts.ofOrder(entry.orderNo()).stream()
                .filter(charge -> type.name().equals(charge.kind()) && facts.mayBe(charge, type))
                .filter(charge ->
                        entries.standingOfCharge(charge.chargeNo()).stream().allMatch(ChargeShares::standsAlone))
                .min(Comparator.comparing(charge ->
                        charge.chargedAmount().subtract(entry.cashOut()).abs())));
    }

    /** The record whose booking this bill is for. Of those that are equally near, the oldest. */
    private Optional<String> waitingFor(ChargeRow charge, ChargeClass type, Set<String> orders) {
        if (orders.isEmpty() || !facts.mayBe(charge, type)) {
            return Optional.empty();
        }
        Map<String, BigDecimal> waiting = new LinkedHashMap<>();
        entries.standingOfOrders(orders, type.kind).stream()
                .filter(entry -> type.bills(entry) && entry.basis() != Basis.CHARGE)
                .forEach(entry -> waiting.merge(entry.recordNo(), entry.cashOut(), BigDecimal::add));
        return waiting.entrySet().stream()
                .min(Comparator.comparing(record ->
                        record.getValue().subtract(charge.chargedAmount()).abs()))
                .map(Map.Entry::getKey);
    }
}
