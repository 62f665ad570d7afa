package org.qualoop.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.KpiMapper.DirtyRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class MarksTest {

    private final String run = UUID.randomUUID().toString();

    @BothDatabases
    void whatWasMarkedLongBeforeTheLastCountedMarkIsFoundByALookAtAll(Database database) {
        try (SqlSession session = database.session()) {
            KpiMapper mapper = session.getMapper(KpiMapper.class);
            Marks marks = new Marks(mapper);
            mapper.mark(List.of(run));
            DirtyRow late = ours(mapper.dirty(0, 100_000)).get(0);
            mapper.reach(late.id() + 10_000);
            assertThat(ours(marks.next(Marks.RECENT, 100_000))).containsExactly(late);
            assertThat(marks.any()).isTrue();

            mapper.reach(late.id() + 20_000);
            assertThat(ours(marks.next(Marks.RECENT, 100_000))).isEmpty();
            assertThat(ours(marks.next(Marks.FIRST, 100_000))).containsExactly(late);
            assertThat(marks.any()).isFalse();
            assertThat(marks.waiting()).isZero();

            marks.done(List.of(late));
            assertThat(ours(marks.next(Marks.FIRST, 100_000))).isEmpty();
            assertThat(mapper.reached()).isGreaterThanOrEqualTo(late.id() + 20_000);
        }
    }

    private List<DirtyRow> ours(List<DirtyRow> all) {
        return all.stream().filter(row -> row.subject().equals(run)).toList();
    }
}
