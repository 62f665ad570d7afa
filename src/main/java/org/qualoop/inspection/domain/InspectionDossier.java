package org.qualoop.inspection.domain;

import java.util.List;
import org.qualoop.inspection.InspectionApi;
import org.qualoop.inspection.InspectionSummary;
import org.qualoop.trace.DossierSection;
import org.springframework.stereotype.Component;

/** The inspections in a lot's trace; an order's archive asks for those of its lots. */
@Component
class InspectionDossier implements DossierSection {

    private final InspectionApi inspections;

    InspectionDossier(InspectionApi inspections) {
        this.inspections = inspections;
    }

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public List<InspectionSummary> ofOrder(String orderNo) {
        return List.of();
    }

    @Override
    public List<InspectionSummary> ofLot(String sku, String lotNo) {
        return inspections.ofLot(sku, lotNo);
    }
}
