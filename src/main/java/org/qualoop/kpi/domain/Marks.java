package org.qualoop.kpi.domain;

import java.util.List;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.KpiMapper.DirtyRow;
import org.springframework.stereotype.Component;

/**
 * What waits to be counted again, oldest first. It is looked for behind the last mark that was counted, not from the
 * beginning: MySQL passes every row that is deleted and not yet purged, and while somebody reads for minutes none is.
 */
@Component
class Marks {

    /** Before the first mark. */
    static final long FIRST = 0;

    /** As far back as is looked every second. */
    static final long RECENT = Long.MAX_VALUE;

    /** A transaction that commits after so many later marks were counted is found only by a look from the first on. */
    private static final long LATE = 20_000;

    private static final int MOST = 100_000;

    private final KpiMapper mapper;

    Marks(KpiMapper mapper) {
        this.mapper = mapper;
    }

    boolean any() {
        return mapper.waits(mapper.reached() - LATE);
    }

    /** At most 100,000: more are not counted. */
    long waiting() {
        return waiting(MOST);
    }

    /** More than so many are not counted. */
    long waiting(int most) {
        return mapper.waiting(mapper.reached() - LATE, most);
    }

    /** The next ones after this one. From now to the end of the transaction nobody else counts. */
    List<DirtyRow> next(long after, int most) {
        return mapper.dirty(Math.min(after, mapper.lock() - LATE), most);
    }

    /** These, in their order, have been counted. */
    void done(List<DirtyRow> counted) {
        List<Long> ids = counted.stream().map(DirtyRow::id).toList();
        mapper.clear(ids);
        mapper.reach(ids.get(ids.size() - 1));
    }
}
