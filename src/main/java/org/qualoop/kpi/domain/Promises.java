package org.qualoop.kpi.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qualoop.kpi.data.KpiMapper.PromiseRow;

/** How many days a lane may take when the order promises nothing. */
class Promises {

    private static final String ANY = "*";
    private static final int UNTOLD = 5;

    private final Map<List<String>, Integer> days = new HashMap<>();

    Promises(List<PromiseRow> rows) {
        rows.forEach(row -> days.put(List.of(row.carrier(), row.warehouse()), row.days()));
    }

    int days(String carrier, String warehouse) {
        return Stream.of(List.of(carrier, warehouse), List.of(carrier, ANY), List.of(ANY, warehouse), List.of(ANY, ANY))
                .filter(days::containsKey)
                .map(days::get)
                .findFirst()
                .orElse(UNTOLD);
    }
}
