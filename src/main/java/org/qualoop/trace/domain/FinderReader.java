package org.qualoop.trace.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.Suppliers;
import org.qualoop.trace.Finder;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.FinderMapper;
import org.qualoop.trace.data.FinderMapper.HitRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class FinderReader implements Finder {

    private final FinderMapper mapper;
    private final Suppliers suppliers;
    private final Timeline timeline;

    FinderReader(FinderMapper mapper, Suppliers suppliers, Timeline timeline) {
        this.mapper = mapper;
        this.suppliers = suppliers;
        this.timeline = timeline;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(String code) {
        Stream<Hit> facts = mapper.find(code, MOST).stream().map(FinderReader::hit);
        Stream<Hit> supplier = suppliers.find(code).stream().map(one -> new Hit(Kind.SUPPLIER, one.code(), null, null));
        List<Hit> hits = Stream.concat(facts, supplier).toList();
        return hits.isEmpty() ? onGoods(code) : hits;
    }

    private List<Hit> onGoods(String code) {
        Optional<Gs1Code> symbol = Gs1Code.parse(code);
        List<Hit> lots = symbol.filter(one -> one.lotNo() != null).stream()
                .flatMap(one -> mapper.lotsOfBarcode(one.barcodes(), one.lotNo()).stream())
                .map(FinderReader::hit)
                .toList();
        return lots.isEmpty()
                ? symbol.stream()
                        .flatMap(one -> one.barcodes().stream())
                        .flatMap(barcode -> mapper.find(barcode, MOST).stream())
                        .map(FinderReader::hit)
                        .toList()
                : lots;
    }

    private static Hit hit(HitRow row) {
        LotId lot = row.lotNo() == null ? null : new LotId(row.sku(), row.lotNo());
        return new Hit(Kind.valueOf(row.kind()), row.code(), row.orderNo(), lot);
    }

    @Override
    @Transactional
    public List<Hit> ofPhone(String phone, String by) {
        List<String> orders = mapper.ordersOfPhone(phone, MOST);
        orders.forEach(orderNo -> timeline.add(orderNo, "trace.foundByPhone", by, Map.of()));
        return orders.stream()
                .map(orderNo -> new Hit(Kind.PHONE, null, orderNo, null))
                .toList();
    }
}
