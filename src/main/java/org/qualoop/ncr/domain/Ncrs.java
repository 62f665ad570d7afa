package org.qualoop.ncr.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrPage;
import org.qualoop.ncr.NcrRef;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.SourceKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The room's door. */
@Component
@Transactional
class Ncrs implements NcrApi {

    private final Reporting reporting;
    private final Linking linking;
    private final NcrViews views;

    Ncrs(Reporting reporting, Linking linking, NcrViews views) {
        this.reporting = reporting;
        this.linking = linking;
        this.views = views;
    }

    @Override
    public NcrRef openOrJoin(NcrRequest request) {
        return reporting.openOrJoin(request);
    }

    @Override
    public Optional<String> relink(SourceKind source, String ref, String sku, String lotNo, String supplierCode) {
        return linking.relink(source, ref, sku, lotNo, supplierCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NcrView> find(String ncrNo) {
        return views.find(ncrNo);
    }

    @Override
    @Transactional(readOnly = true)
    public NcrPage list(NcrFilter filter, String after, int limit) {
        return views.page(filter, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(NcrFilter filter) {
        return views.count(filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<NcrView> ofOrder(String orderNo) {
        return views.ofOrder(orderNo);
    }

    @Override
    @Transactional(readOnly = true)
    public List<NcrView> ofLot(String sku, String lotNo) {
        return views.ofLot(sku, lotNo);
    }

    @Override
    @Transactional(readOnly = true)
    public List<NcrView> ofSource(SourceKind source, String ref) {
        return views.ofSource(source, ref);
    }
}
