package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.LotFiles;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LotFileMapper;
import org.qualoop.trace.data.LotFileMapper.PurchaseRow;
import org.qualoop.trace.data.LotMapper;
import org.qualoop.trace.data.LotMapper.EdgeRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LotFileReader implements LotFiles {

    private final LotFileMapper mapper;
    private final LotMapper lots;

    LotFileReader(LotFileMapper mapper, LotMapper lots) {
        this.mapper = mapper;
        this.lots = lots;
    }

    private record Pair(LotId from, LotId into) {}

    @Override
    public List<Step> steps(Collection<LotId> wanted) {
        Set<LotId> among = Set.copyOf(wanted);
        Map<Pair, Step> steps = new LinkedHashMap<>();
        for (List<LotId> part : Bulk.parts(among)) {
            for (EdgeRow edge : lots.inputsOf(part)) {
                LotId from = new LotId(edge.inputSku(), edge.inputLotNo());
                LotId into = new LotId(edge.outputSku(), edge.outputLotNo());
                if (among.contains(from)) {
                    steps.merge(
                            new Pair(from, into),
                            new Step(from, into, edge.productionNo(), edge.qty()),
                            (one, other) -> new Step(from, into, one.productionNo(), one.qty() + other.qty()));
                }
            }
        }
        return List.copyOf(steps.values());
    }

    @Override
    public Set<LotId> shipped(Collection<LotId> wanted) {
        return Bulk.parts(wanted).stream()
                .flatMap(part -> mapper.shipped(part).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Movement> movements(LotId lot) {
        return mapper.movements(lot.sku(), lot.lotNo(), MOST);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Purchase> purchase(String poNo) {
        PurchaseRow row = mapper.purchase(poNo);
        List<PurchaseReceipt> receipts = mapper.purchaseReceipts(poNo, MOST);
        if (row == null && receipts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Purchase(
                poNo,
                row == null ? null : row.supplierCode(),
                row == null ? null : row.orderedAt(),
                mapper.purchaseLines(poNo, MOST),
                receipts));
    }

    @Override
    public List<StoredLot> lotsOfSku(String sku, String after, int limit) {
        return mapper.lotsOfSku(sku, after, limit);
    }
}
