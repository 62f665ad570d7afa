package org.qualoop.trace.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.Schema;
import org.qualoop.trace.data.InferenceMapper;
import org.qualoop.trace.data.InferenceMapper.ScopeRow;
import org.qualoop.trace.data.InferenceMapper.StationRow;
import org.springframework.stereotype.Component;

/**
 * Keeps two batches from inferring about the same SKU or packing station, or from adding to the genealogy, at once, when
 * each would not see what the other knows; and which SKUs are loose: goods of them left without a lot number.
 */
@Component
class InferenceScopes {

    private static final Table<String> SCOPES =
            Table.<String>of("trace_inference_scope").key("name", name -> name);

    private final InferenceMapper mapper;
    private final Bulk bulk;

    InferenceScopes(InferenceMapper mapper, Bulk bulk) {
        this.mapper = mapper;
        this.bulk = bulk;
    }

    /** Holds these SKUs until the transaction ends; answers which of them are loose. */
    Set<String> holdSkus(Collection<String> skus) {
        return loose(hold(names(skus)));
    }

    /** Which of these SKUs are loose, without holding them. */
    Set<String> loose(Collection<String> skus) {
        Set<String> loose = new HashSet<>();
        Bulk.parts(names(skus)).forEach(part -> loose.addAll(loose(mapper.scopes(part))));
        return loose;
    }

    void setLoose(Collection<String> skus) {
        Bulk.parts(names(skus)).forEach(mapper::setLoose);
    }

    void holdStations(Collection<StationRow> stations) {
        hold(stations.stream()
                .map(row -> "P" + row.warehouse() + Schema.SEPARATOR + row.station())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Holds what lots are made from. */
    void holdGenealogy() {
        hold(Set.of("G"));
    }

    private static Set<String> names(Collection<String> skus) {
        return skus.stream().map(sku -> "S" + sku).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> loose(List<ScopeRow> rows) {
        return rows.stream()
                .filter(ScopeRow::loose)
                .map(row -> row.name().substring(1))
                .collect(Collectors.toSet());
    }

    /** In the order of their names, so that two batches wait for each other and do not lock crosswise. */
    private List<ScopeRow> hold(Set<String> names) {
        List<ScopeRow> held = new ArrayList<>(names.size());
        for (List<String> part : Bulk.parts(names)) {
            Set<String> known = mapper.scopes(part).stream().map(ScopeRow::name).collect(Collectors.toSet());
            bulk.insert(
                    SCOPES, part.stream().filter(name -> !known.contains(name)).toList());
            held.addAll(mapper.lock(part));
        }
        return held;
    }
}
