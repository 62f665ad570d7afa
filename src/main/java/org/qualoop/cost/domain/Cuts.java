package org.qualoop.cost.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qualoop.cost.data.EntryMapper.CubeRow;
import org.qualoop.cost.data.EntryMapper.SumRow;

/** Makes coarse sums of fine ones. */
final class Cuts {

    static final Map<String, Function<CubeRow, String>> BY_KIND = Map.of(
            "category", CubeRow::category,
            "kind", CubeRow::kind,
            "stage", CubeRow::stage,
            "basis", CubeRow::basis,
            "series", CubeRow::series);

    static final Map<String, Function<CubeRow, String>> BY_GOODS = Map.of(
            "supplier", CubeRow::supplierCode,
            "sku", CubeRow::sku,
            "lot", row -> row.lotNo() == null ? null : row.sku());

    private Cuts() {}

    /** As the database would sum by these keys, in no order. */
    static Collection<SumRow> of(List<CubeRow> rows, Function<CubeRow, String> key, Function<CubeRow, String> key2) {
        return merged(rows.stream()
                .map(row -> new SumRow(
                        key.apply(row), key2.apply(row), row.currency(), row.cashOut(), row.loss(), row.entries()))
                .toList());
    }

    /** Of each currency, in its order; the sums must count no line twice. */
    static List<SumRow> totals(Collection<SumRow> sums) {
        return merged(sums.stream()
                        .map(sum -> new SumRow(
                                sum.currency(), null, sum.currency(), sum.cashOut(), sum.loss(), sum.entries()))
                        .toList())
                .stream()
                .sorted(Comparator.comparing(SumRow::currency))
                .toList();
    }

    private static Collection<SumRow> merged(List<SumRow> sums) {
        Map<List<String>, SumRow> merged = new LinkedHashMap<>();
        sums.forEach(sum -> merged.merge(Arrays.asList(sum.key(), sum.key2(), sum.currency()), sum, Cuts::plus));
        return merged.values();
    }

    private static SumRow plus(SumRow one, SumRow other) {
        return new SumRow(
                one.key(),
                one.key2(),
                one.currency(),
                one.cashOut().add(other.cashOut()),
                one.loss().add(other.loss()),
                one.entries() + other.entries());
    }
}
