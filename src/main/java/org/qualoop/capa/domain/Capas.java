package org.qualoop.capa.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.capa.CapaApi;
import org.qualoop.capa.CapaFilter;
import org.qualoop.capa.CapaPage;
import org.qualoop.capa.CapaRef;
import org.qualoop.capa.CapaRequest;
import org.qualoop.capa.CapaView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The room's door. */
@Component
@Transactional
class Capas implements CapaApi {

    private final Opening opening;
    private final CapaViews views;

    Capas(Opening opening, CapaViews views) {
        this.opening = opening;
        this.views = views;
    }

    @Override
    public CapaRef openOrJoin(CapaRequest request) {
        return opening.openOrJoin(request);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CapaView> find(String capaNo) {
        return views.find(capaNo);
    }

    @Override
    @Transactional(readOnly = true)
    public CapaPage list(CapaFilter filter, String after, int limit) {
        return views.page(filter, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(CapaFilter filter) {
        return views.count(filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CapaView> ofNcr(String ncrNo) {
        return views.ofNcr(ncrNo);
    }
}
