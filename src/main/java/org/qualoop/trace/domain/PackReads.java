package org.qualoop.trace.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces.RelatedLot;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.TraceApi.OutboundLine;
import org.qualoop.trace.TraceApi.OutboundView;
import org.qualoop.trace.data.PackMapper;
import org.qualoop.trace.data.PackMapper.ParcelRow;
import org.springframework.stereotype.Component;

@Component
class PackReads implements PackFacts {

    private final PackMapper mapper;
    private final Genealogy genealogy;

    PackReads(PackMapper mapper, Genealogy genealogy) {
        this.mapper = mapper;
        this.genealogy = genealogy;
    }

    @Override
    public List<Parcel> parcels(Collection<String> outboundNos) {
        List<Parcel> parcels = new ArrayList<>();
        for (List<String> part : Bulk.parts(outboundNos)) {
            Map<String, List<ParcelRow>> byNo = mapper.parcels(part).stream()
                    .collect(Collectors.groupingBy(ParcelRow::outboundNo, LinkedHashMap::new, Collectors.toList()));
            byNo.values().forEach(rows -> parcels.add(parcel(rows)));
        }
        return parcels;
    }

    private static Parcel parcel(List<ParcelRow> rows) {
        ParcelRow head = rows.get(0);
        List<OutboundLine> lines = rows.stream()
                .filter(row -> row.sku() != null)
                .map(row -> new OutboundLine(row.orderLineNo(), row.sku(), row.lotNo(), row.qty()))
                .toList();
        return new Parcel(
                new OutboundView(head.outboundNo(), head.orderNo(), head.warehouse(), head.status(), lines),
                head.packer(),
                head.customerLevel());
    }

    @Override
    public List<Goods> goods(Collection<String> skusOrBarcodes) {
        return skusOrBarcodes.isEmpty() ? List.of() : mapper.goods(skusOrBarcodes);
    }

    @Override
    public int parcelsBy(String packer, int most) {
        return mapper.parcelsBy(packer, most);
    }

    @Override
    public Set<LotId> madeFrom(LotId lot) {
        return lots(genealogy.madeFrom(lot));
    }

    @Override
    public Set<LotId> wentInto(LotId lot) {
        return lots(genealogy.wentInto(lot));
    }

    private static Set<LotId> lots(List<RelatedLot> kin) {
        return kin.stream().map(lot -> new LotId(lot.sku(), lot.lotNo())).collect(Collectors.toSet());
    }
}
