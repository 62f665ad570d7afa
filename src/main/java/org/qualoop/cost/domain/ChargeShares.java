package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.cost.Basis;
import org.qualoop.cost.data.ChargeMapper.ChargeRow;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.springframework.stereotype.Component;

/** Puts a charge in the place of what a record has booked, and takes it away again. */
@Component
class ChargeShares {

    private final EntryMapper entries;
    private final Ledger ledger;
    private final Valuation valuation;

    ChargeShares(EntryMapper entries, Ledger ledger, Valuation valuation) {
        this.entries = entries;
        this.ledger = ledger;
        this.valuation = valuation;
    }

    /** Shares the charge over the record's items as they were booked at first. */
    void share(ChargeRow charge, ChargeClass type, String recordNo) {
        List<EntryRow> group = group(recordNo, type);
        Map<String, EntryRow> first = firstOf(recordNo);
        BigDecimal paid = charge.chargedAmount().setScale(2, RoundingMode.HALF_UP);
        List<BigDecimal> parts = Cents.split(
                paid,
                group.stream()
                        .map(line -> first.get(line.item()).cashOut().abs())
                        .toList());
        for (int i = 0; i < group.size(); i++) {
            EntryRow line = group.get(i);
            boolean sold = valuation.isSold(line.orderNo(), line.sku());
            BigDecimal loss = valuation.lossOf(line.kind(), line.goods(), sold, parts.get(i));
            ledger.correct(
                    line, line.worth(parts.get(i), loss, charge.chargedCurrency(), Basis.CHARGE, charge.chargeNo()));
        }
    }

    /** The charge that pays for this record already. */
    Optional<String> chargeOf(String recordNo, ChargeClass type) {
        return group(recordNo, type).stream()
                .map(EntryRow::chargeNo)
                .filter(no -> no != null)
                .findFirst();
    }

    /** The charge turned out to be for something else: the record's own booking stands again. */
    void release(List<EntryRow> lines) {
        for (EntryRow line : lines) {
            if (standsAlone(line)) {
                ledger.reverse(line);
            } else {
                EntryRow first = firstOf(line.recordNo()).get(line.item());
                ledger.correct(line, line.worth(first.cashOut(), first.loss(), first.currency(), first.basis(), null));
            }
        }
    }

    static boolean standsAlone(EntryRow line) {
        return line.recordNo().equals(line.chargeNo());
    }

    private List<EntryRow> group(String recordNo, ChargeClass type) {
        return entries.standingOfRecord(recordNo).stream().filter(type::bills).toList();
    }

    private Map<String, EntryRow> firstOf(String recordNo) {
        return entries.firstOfRecord(recordNo).stream().collect(Collectors.toMap(EntryRow::item, Function.identity()));
    }
}
