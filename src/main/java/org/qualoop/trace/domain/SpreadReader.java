package org.qualoop.trace.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotReach;
import org.qualoop.trace.data.LotMapper;
import org.qualoop.trace.data.ReachMapper;
import org.qualoop.trace.data.ReachMapper.CarrierRow;
import org.qualoop.trace.data.ReachMapper.Place;
import org.springframework.stereotype.Component;

@Component
class SpreadReader implements LotReach {

    private static final int PART = 2_000;

    private interface Reader {
        List<CarrierRow> read(Place after, int limit);
    }

    private final Genealogy genealogy;
    private final LotMapper lots;
    private final ReachMapper mapper;

    SpreadReader(Genealogy genealogy, LotMapper lots, ReachMapper mapper) {
        this.genealogy = genealogy;
        this.lots = lots;
        this.mapper = mapper;
    }

    @Override
    public List<ReachedLot> spread(Collection<LotId> roots) {
        Map<LotId, Integer> levels = new LinkedHashMap<>();
        roots.forEach(root -> levels.put(root, 0));
        for (LotId root : roots) {
            genealogy
                    .wentInto(root)
                    .forEach(kin -> levels.merge(new LotId(kin.sku(), kin.lotNo()), kin.level(), Math::min));
        }
        List<ReachedLot> reached = new ArrayList<>(levels.size());
        levels.forEach((lot, level) -> reached.add(new ReachedLot(lot, level)));
        return reached;
    }

    @Override
    public void carriers(Collection<LotId> all, Consumer<List<Carrier>> parts) {
        for (LotId lot : all) {
            read(Source.LINE, lot, parts, (after, limit) -> mapper.lines(lot, after, limit));
            read(Source.PACKAGING, lot, parts, (after, limit) -> mapper.packaging(lot, after, limit));
            read(Source.WINDOW, lot, parts, (after, limit) -> mapper.inferred(lot, "WINDOW", after, limit));
            read(Source.WITHOUT_LOT, lot, parts, (after, limit) -> mapper.inferred(lot, "CANDIDATE", after, limit));
        }
    }

    private static void read(Source source, LotId lot, Consumer<List<Carrier>> parts, Reader reader) {
        Place after = null;
        List<CarrierRow> rows;
        do {
            rows = reader.read(after, PART);
            if (!rows.isEmpty()) {
                parts.accept(rows.stream().map(row -> carrier(source, lot, row)).toList());
                CarrierRow last = rows.get(rows.size() - 1);
                after = new Place(last.shippedAt(), last.shipmentNo(), last.seq(), last.orderNo());
            }
        } while (rows.size() == PART);
    }

    private static Carrier carrier(Source source, LotId lot, CarrierRow row) {
        return new Carrier(
                source,
                row.shipmentNo(),
                row.seq(),
                row.orderNo(),
                row.orderLineNo(),
                row.customerId(),
                row.channel(),
                row.warehouse(),
                lot.sku(),
                lot.lotNo(),
                row.qty(),
                row.shippedAt(),
                row.trackingNo());
    }

    @Override
    public LotUnits units(LotId lot) {
        LotBooks books = LotBooks.of(lots.amounts(lot.sku(), lot.lotNo()));
        return new LotUnits(books.in(), books.units("inStock"), books.units("shipped"), books.used());
    }

    @Override
    public long moved(LotId lot, String type, Instant since) {
        return mapper.moved(lot, type, since);
    }
}
