package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qualoop.cost.Category;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CostIncurred.Kind;
import org.springframework.stereotype.Component;

/** The lines of a supplier's goods over a time, with what he answers for. */
@Component
class LossLines {

    private static final String CURRENCY = "CNY";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PAGE = 1000;

    private final EntryMapper entries;
    private final SupplierShare shares;

    LossLines(EntryMapper entries, SupplierShare shares) {
        this.entries = entries;
        this.shares = shares;
    }

    /** @param share of the loss, two decimals */
    record Line(EntryRow row, BigDecimal percent, BigDecimal share) {}

    /** All of them, without those that take each other away. */
    List<EntryRow> of(String supplierCode, Instant from, Instant to) {
        EntryFilter filter = EntryFilter.between(from, to).about(null, null, supplierCode);
        List<EntryRow> all = new ArrayList<>();
        List<EntryRow> page = entries.page(filter, null, 0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            EntryRow last = page.get(page.size() - 1);
            page = page.size() < PAGE ? List.of() : entries.page(filter, last.at(), last.id(), PAGE);
        }
        Set<Long> gone = pairs(all);
        all.removeIf(row -> gone.contains(row.id()) || !CURRENCY.equals(row.currency()));
        return all;
    }

    private static Set<Long> pairs(List<EntryRow> all) {
        Set<Long> ids = new HashSet<>();
        all.forEach(row -> ids.add(row.id()));
        Set<Long> gone = new HashSet<>();
        all.stream()
                .filter(row -> row.reverses() != null && ids.contains(row.reverses()))
                .forEach(row -> gone.addAll(List.of(row.id(), row.reverses())));
        return gone;
    }

    static boolean isFailure(EntryRow row) {
        return row.kind() != Kind.CLAIM
                && (row.category() == Category.INTERNAL_FAILURE || row.category() == Category.EXTERNAL_FAILURE);
    }

    List<Line> shared(List<EntryRow> rows) {
        SupplierShare.Asked asked = shares.ask();
        return rows.stream()
                .map(row -> {
                    BigDecimal percent = asked.of(row);
                    return new Line(
                            row, percent, row.loss().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
                })
                .toList();
    }
}
