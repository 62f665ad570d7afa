package org.qualoop.inspection.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.InspectionApi;
import org.qualoop.inspection.InspectionFilter;
import org.qualoop.inspection.InspectionPage;
import org.qualoop.inspection.InspectionSummary;
import org.qualoop.inspection.InspectionView;
import org.qualoop.inspection.data.InspectionMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The room's door for questions. */
@Component
@Transactional(readOnly = true)
class StoredInspections implements InspectionApi {

    private final InspectionMapper lots;
    private final InspectionViews views;

    StoredInspections(InspectionMapper lots, InspectionViews views) {
        this.lots = lots;
        this.views = views;
    }

    @Override
    public Optional<InspectionView> find(String inspectionNo) {
        return lots.find(inspectionNo).map(views::view);
    }

    @Override
    public InspectionPage list(InspectionFilter filter, String after, int limit) {
        return views.page(filter, after, limit);
    }

    @Override
    public long count(InspectionFilter filter) {
        return lots.count(filter);
    }

    @Override
    public List<InspectionSummary> ofLot(String sku, String lotNo) {
        return views.ofLot(sku, lotNo);
    }
}
