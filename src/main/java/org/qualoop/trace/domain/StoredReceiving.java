package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.Receiving;
import org.qualoop.trace.data.ReceivingMapper;
import org.springframework.stereotype.Component;

@Component
class StoredReceiving implements Receiving {

    private final ReceivingMapper mapper;

    StoredReceiving(ReceivingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<ReceivedLine> lines(Collection<String> receiptNos) {
        return Bulk.parts(receiptNos).stream()
                .map(mapper::lines)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<OrderedGoods> ordered(String poNo) {
        return mapper.ordered(poNo);
    }

    @Override
    public Optional<Integer> shelfLifeDays(String sku) {
        return Optional.ofNullable(mapper.shelfLifeDays(sku));
    }
}
