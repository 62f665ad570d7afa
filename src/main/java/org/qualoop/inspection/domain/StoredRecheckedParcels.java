package org.qualoop.inspection.domain;

import java.util.Optional;
import org.qualoop.inspection.RecheckedParcels;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.inspection.data.RecheckRow;
import org.springframework.stereotype.Component;

@Component
class StoredRecheckedParcels implements RecheckedParcels {

    private final RecheckMapper rechecks;

    private final RecheckFigures figures;

    StoredRecheckedParcels(RecheckMapper rechecks, RecheckFigures figures) {
        this.rechecks = rechecks;
        this.figures = figures;
    }

    @Override
    public Optional<String> outboundOf(String recheckNo) {
        return Optional.ofNullable(rechecks.find(recheckNo)).map(RecheckRow::outboundNo);
    }

    @Override
    public void turnedOutWrong(String orderNo, int orderLineNo) {
        figures.escaped(orderNo, orderLineNo);
    }
}
