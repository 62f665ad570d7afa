package org.qualoop.cost;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;

/**
 * The ledger over a period.
 *
 * @param by the cut of {@code sums}; null: none asked for
 * @param total of the first currency; zero in CNY when there is nothing
 * @param totals one per currency
 * @param sums they add up to the totals to the cent, whatever the cut: what has no key stands under none
 * @param next cursor for {@code after}; absent on the last page
 */
public record CostReport(
        Instant from,
        Instant to,
        String by,
        Sum total,
        List<Sum> totals,
        List<Sum> sums,
        List<CostLine> entries,
        String next) {

    /**
     * @param key null where the lines have none
     * @param lotNo only of the cut by lot, whose key is the SKU's
     */
    public record Sum(String key, String sku, String lotNo, Money cashOut, Money loss, long entries) {}
}
