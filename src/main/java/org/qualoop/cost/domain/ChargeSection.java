package org.qualoop.cost.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.cost.data.ChargeMapper.ChargeRow;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.platform.Money;
import org.qualoop.trace.DossierSection;
import org.springframework.stereotype.Component;

/**
 * The costs in the archive of an order and the trace of a lot: the charges that prove them, and the ledger's lines.
 * {@code cashOut} and {@code loss} stand in the ledger's lines only, so that nothing adds up twice.
 */
@Component
class ChargeSection implements DossierSection {

    record ArchivedCharge(String chargeNo, Instant at, String kind, Money amount, String orderNo, String trackingNo) {}

    private static final int MOST = 500;

    private final ChargeFacts charges;
    private final EntryMapper entries;

    ChargeSection(ChargeFacts charges, EntryMapper entries) {
        this.charges = charges;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public List<?> ofOrder(String orderNo) {
        List<Object> all = new ArrayList<>();
        charges.ofOrder(orderNo).forEach(row -> all.add(charge(row)));
        all.addAll(lines(EntryFilter.ofOrder(orderNo)));
        return all;
    }

    @Override
    public List<?> ofLot(String sku, String lotNo) {
        return lines(EntryFilter.ofLot(sku, lotNo));
    }

    private List<?> lines(EntryFilter filter) {
        return entries.page(filter, null, 0, MOST).stream().map(CostBook::line).toList();
    }

    private static ArchivedCharge charge(ChargeRow row) {
        return new ArchivedCharge(
                row.chargeNo(),
                row.chargedAt(),
                row.kind(),
                new Money(row.chargedAmount(), row.chargedCurrency()),
                row.orderNo(),
                row.trackingNo());
    }
}
