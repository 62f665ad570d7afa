package org.qualoop.trace.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.InList;
import org.qualoop.trace.LotId;
import org.springframework.stereotype.Component;

/**
 * Reads many lots by their numbers. Beside MyBatis, which takes ten times as long to make a record of a row; and without
 * pairs of number and SKU, which take the database longer than what else has the number. Collections may be of any length.
 */
@Component
public class LotReader {

    private static final String KNOWN = "select sku, lot_no from trace_lot where lot_no in (%s)";
    private static final String INPUTS = "select p.output_sku, p.output_lot_no, i.sku, i.lot_no from trace_production p"
            + " join trace_production_input i on i.production_no = p.production_no where p.output_lot_no in (%s)";

    private final InList lists;

    LotReader(InList lists) {
        this.lists = lists;
    }

    /** Those of these lots that are registered, and maybe others. */
    public Set<LotId> known(Collection<LotId> lots) {
        Set<LotId> known = new HashSet<>();
        lists.read(KNOWN, lotNos(lots), (row, n) -> known.add(lot(row, 1)));
        return known;
    }

    /** Each of these lots that was made of others, with those. */
    public Map<LotId, Set<LotId>> inputsOf(Collection<LotId> lots) {
        Set<LotId> wanted = Set.copyOf(lots);
        Map<LotId, Set<LotId>> inputs = new HashMap<>();
        lists.read(INPUTS, lotNos(wanted), (row, n) -> List.of(lot(row, 1), lot(row, 3))).stream()
                .filter(edge -> wanted.contains(edge.get(0)))
                .forEach(edge -> inputs.computeIfAbsent(edge.get(0), lot -> new LinkedHashSet<>())
                        .add(edge.get(1)));
        return inputs;
    }

    private static Set<String> lotNos(Collection<LotId> lots) {
        return lots.stream().map(LotId::lotNo).collect(Collectors.toSet());
    }

    private static LotId lot(ResultSet row, int column) throws SQLException {
        return new LotId(row.getString(column), row.getString(column + 1));
    }
}
