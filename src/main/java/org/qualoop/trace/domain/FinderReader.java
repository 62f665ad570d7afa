package org.qualoop.trace.domain;

import java.util.List;
import java.util.Map;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.Finder;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.FinderMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class FinderReader implements Finder {

    private final FinderMapper mapper;
    private final Timeline timeline;

    FinderReader(FinderMapper mapper, Timeline timeline) {
        this.mapper = mapper;
        this.timeline = timeline;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(String code) {
        return mapper.find(code, MOST).stream()
                .map(row -> new Hit(
                        Kind.valueOf(row.kind()),
                        row.orderNo(),
                        row.orderNo() == null ? new LotId(row.sku(), row.lotNo()) : null))
                .toList();
    }

    @Override
    @Transactional
    public List<Hit> ofPhone(String phone, String by) {
        List<String> orders = mapper.ordersOfPhone(phone, MOST);
        orders.forEach(orderNo -> timeline.add(orderNo, "trace.foundByPhone", by, Map.of()));
        return orders.stream()
                .map(orderNo -> new Hit(Kind.PHONE, orderNo, null))
                .toList();
    }
}
