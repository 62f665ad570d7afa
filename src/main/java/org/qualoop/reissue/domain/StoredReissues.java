package org.qualoop.reissue.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.ReissueView;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The room's door. */
@Component
@Transactional
class StoredReissues implements ReissueApi {

    private final ReissueDesk desk;
    private final ReissueMapper mapper;
    private final ReissueViews views;

    StoredReissues(ReissueDesk desk, ReissueMapper mapper, ReissueViews views) {
        this.desk = desk;
        this.mapper = mapper;
        this.views = views;
    }

    @Override
    public String open(ReissueRequest request, String by) {
        return desk.open(request, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReissueView> find(String reissueNo) {
        return mapper.find(reissueNo).map(row -> views.of(List.of(row)).get(0));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReissueView> ofOrder(String orderNo) {
        return views.of(mapper.ofOrder(orderNo));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReissueView> ofLot(String sku, String lotNo) {
        return views.of(mapper.ofLot(sku, lotNo));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReissueView> list(String status, String after, int limit) {
        return views.of(mapper.page(status == null ? null : ReissueRow.Status.valueOf(status), after, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public long countOpen() {
        return mapper.countOpen();
    }
}
