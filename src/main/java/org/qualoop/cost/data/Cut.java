package org.qualoop.cost.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A family of cuts of the ledger that is summed by day and month.
 *
 * @param keys columns of the table
 * @param of what each is of a line {@code e} of the ledger, and of its parts {@code s}
 */
record Cut(String table, List<String> keys, List<String> of) {

    static final Cut KIND = new Cut(
            "cost_sum_kind",
            List.of("category", "kind", "stage", "basis", "series"),
            List.of(
                    "e.category",
                    "e.kind",
                    "e.stage",
                    "e.basis",
                    "case when e.record_no = e.charge_no then 'CHARGE' else substring(e.record_no, 1,"
                            + " locate('-', concat(e.record_no, '-')) - 1) end"));

    static final Cut GOODS = new Cut(
            "cost_sum_goods",
            List.of("supplier_code", "sku", "lot_no"),
            List.of("coalesce(e.supplier_code, '')", "coalesce(e.sku, '')", "coalesce(e.lot_no, '')"));

    static final Cut PARTY = new Cut("cost_sum_party", List.of("party"), List.of("coalesce(s.party, '')"));

    static final List<Cut> ALL = List.of(KIND, GOODS, PARTY);

    /** Lines as the table would hold each by itself; {@code more} joins and restricts them. */
    String lines(String more) {
        boolean parts = this == PARTY;
        String columns = IntStream.range(0, keys.size())
                .mapToObj(i -> of.get(i) + " as " + keys.get(i))
                .collect(Collectors.joining(", "));
        return "select cast(e.at as date) as first_day, e.currency, %s, %s from cost_entry e%s %s"
                .formatted(
                        columns,
                        parts
                                ? "coalesce(s.cash_out, e.cash_out) as cash_out, coalesce(s.loss, e.loss) as loss, 1 as entries"
                                : "e.cash_out, e.loss, 1 as entries",
                        parts ? " left join cost_share s on s.entry_id = e.id" : "",
                        more);
    }

    /** Rows of the table. */
    String sums() {
        return "select first_day, currency, %s, cash_out, loss, entries from %s"
                .formatted(String.join(", ", keys), table);
    }
}
