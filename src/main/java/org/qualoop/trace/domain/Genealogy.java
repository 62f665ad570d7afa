package org.qualoop.trace.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces.RelatedLot;
import org.qualoop.trace.data.LotMapper;
import org.qualoop.trace.data.LotMapper.EdgeRow;
import org.springframework.stereotype.Component;

/** Lots as ancestors and descendants of each other by production, at all levels. */
@Component
class Genealogy {

    private final LotMapper mapper;

    Genealogy(LotMapper mapper) {
        this.mapper = mapper;
    }

    List<RelatedLot> madeFrom(LotId lot) {
        return walk(lot, mapper::inputsOf, edge -> new LotId(edge.inputSku(), edge.inputLotNo()));
    }

    List<RelatedLot> wentInto(LotId lot) {
        return walk(lot, mapper::outputsOf, edge -> new LotId(edge.outputSku(), edge.outputLotNo()));
    }

    /** Every step that leads away from these lots, at all levels. */
    List<EdgeRow> outgoing(Collection<LotId> lots) {
        List<EdgeRow> steps = new ArrayList<>();
        Set<LotId> met = new HashSet<>(lots);
        Collection<LotId> level = Set.copyOf(lots);
        while (!level.isEmpty()) {
            Set<LotId> deeper = new LinkedHashSet<>();
            for (List<LotId> part : Bulk.parts(level)) {
                for (EdgeRow edge : mapper.outputsOf(part)) {
                    steps.add(edge);
                    LotId output = new LotId(edge.outputSku(), edge.outputLotNo());
                    if (met.add(output)) {
                        deeper.add(output);
                    }
                }
            }
            level = deeper;
        }
        return steps;
    }

    /** Level by level; a lot that was met is not entered again, so a circle in the facts ends the walk. */
    private static List<RelatedLot> walk(
            LotId start, Function<Collection<LotId>, List<EdgeRow>> edges, Function<EdgeRow, LotId> next) {
        List<RelatedLot> kin = new ArrayList<>();
        Set<LotId> met = new HashSet<>(Set.of(start));
        Set<LotId> level = Set.of(start);
        for (int depth = 1; !level.isEmpty(); depth++) {
            Set<LotId> deeper = new LinkedHashSet<>();
            for (List<LotId> part : Bulk.parts(level)) {
                for (EdgeRow edge : edges.apply(part)) {
                    LotId lot = next.apply(edge);
                    if (met.add(lot)) {
                        kin.add(kin(lot, depth, edge));
                        deeper.add(lot);
                    }
                }
            }
            level = deeper;
        }
        return kin;
    }

    private static RelatedLot kin(LotId lot, int level, EdgeRow edge) {
        return new RelatedLot(lot.sku(), lot.lotNo(), level, edge.productionNo(), edge.qty(), "OBSERVED");
    }
}
