package org.qualoop.rma.domain;

import java.util.List;
import java.util.Objects;
import org.qualoop.rma.ReturnWaybills;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.springframework.stereotype.Component;

@Component
class StoredWaybills implements ReturnWaybills {

    private final ReturnMapper returns;

    StoredWaybills(ReturnMapper returns) {
        this.returns = returns;
    }

    @Override
    public List<String> ordersOf(String trackingNo) {
        return returns.ofReturnTracking(trackingNo).stream()
                .map(ReturnRow::orderNo)
                .distinct()
                .toList();
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return returns.ofOrder(orderNo).stream()
                .map(ReturnRow::returnTrackingNo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
