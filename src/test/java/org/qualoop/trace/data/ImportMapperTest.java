package org.qualoop.trace.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.data.ImportMapper.ErrorRow;
import org.qualoop.trace.data.ImportMapper.MappingRow;
import org.qualoop.trace.data.ImportMapper.Step;
import org.qualoop.trace.data.ImportRow.Status;

class ImportMapperTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00.123456Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String no = "IMP-" + run;

    @BothDatabases
    void oneWorkerAtATimeHoldsAnImportAndOnlyItMovesIt(Database database) {
        try (SqlSession session = database.session()) {
            ImportMapper mapper = session.getMapper(ImportMapper.class);
            mapper.insert(row(Status.WAITING));
            assertThat(mapper.find(no)).contains(row(Status.WAITING));
            assertThat(mapper.waiting(NOW)).contains(no);

            assertThat(mapper.lease(no, "a", NOW, NOW.plusSeconds(60))).isOne();
            assertThat(mapper.lease(no, "b", NOW.plusSeconds(30), NOW.plusSeconds(90)))
                    .isZero();
            assertThat(mapper.waiting(NOW.plusSeconds(30))).doesNotContain(no);
            assertThat(mapper.setTotal(no, "a", 9)).isOne();
            assertThat(mapper.advance(step("a"))).isOne();
            assertThat(mapper.advance(step("b"))).isZero();
            assertThat(mapper.find(no).orElseThrow())
                    .extracting(ImportRow::rowsDone, ImportRow::accepted, ImportRow::rejected, ImportRow::rowsTotal)
                    .containsExactly(5, 1, 4, 9);

            assertThat(mapper.waiting(NOW.plusSeconds(121))).contains(no);
            assertThat(mapper.lease(no, "b", NOW.plusSeconds(121), NOW.plusSeconds(200)))
                    .isOne();
            assertThat(mapper.finish(no, "a", Status.DONE, null, NOW)).isZero();
            assertThat(mapper.release("b")).isOne();
            assertThat(mapper.lease(no, "c", NOW, NOW.plusSeconds(60))).isOne();
            assertThat(mapper.finish(no, "c", Status.FAILED, "why", NOW)).isOne();
            assertThat(mapper.move(no, List.of(Status.DRAFT), Status.WAITING, NOW))
                    .isZero();
            assertThat(mapper.move(no, List.of(Status.FAILED, Status.CANCELLED), Status.WAITING, NOW))
                    .isOne();
            assertThat(mapper.move(no, List.of(Status.WAITING), Status.CANCELLED, NOW))
                    .isOne();
            assertThat(mapper.find(no).orElseThrow())
                    .extracting(ImportRow::status, ImportRow::failure, ImportRow::finishedAt)
                    .containsExactly(Status.CANCELLED, null, NOW);
        }
    }

    @BothDatabases
    void aDraftGetsItsLayoutOnce(Database database) {
        try (SqlSession session = database.session()) {
            ImportMapper mapper = session.getMapper(ImportMapper.class);
            mapper.insert(row(Status.DRAFT));
            assertThat(mapper.waiting(NOW)).doesNotContain(no);
            assertThat(mapper.layOut(no, "{}", "x", "name", true)).isOne();
            assertThat(mapper.layOut(no, "{}", "x", "name", true)).isZero();
            assertThat(mapper.list(null, 1000)).extracting(ImportRow::importNo).contains(no);
            assertThat(mapper.list(no, 1000)).extracting(ImportRow::importNo).doesNotContain(no);
        }
    }

    @BothDatabases
    void partsAndErrorsAreReadInOrderAndForgottenInTime(Database database) {
        try (SqlSession session = database.session()) {
            ImportMapper mapper = session.getMapper(ImportMapper.class);
            mapper.insert(row(Status.WAITING));
            byte[] part = new byte[1024 * 1024];
            mapper.addPart(sha(), 0, part);
            mapper.addPart(sha(), 0, part);
            mapper.addPart(sha(), 1, new byte[] {1, 2, 3});
            assertThat(mapper.part(sha(), 0).content()).hasSize(part.length);
            assertThat(mapper.part(sha(), 1).content()).containsExactly(1, 2, 3);
            assertThat(mapper.part(sha(), 2)).isNull();

            ErrorRow first = new ErrorRow(no, 2, 0, 2, 3, "qty", "必填");
            ErrorRow second = new ErrorRow(no, 3, 1, 2, 3, "", "😀");
            mapper.addErrors(List.of(second, first));
            assertThat(mapper.errors(no, 0, -1, 10)).containsExactly(first, second);
            assertThat(mapper.errors(no, 2, 0, 10)).containsExactly(second);

            assertThat(mapper.finishedBefore(NOW, 10)).doesNotContain(no);
            assertThat(mapper.finishedBefore(NOW.plusSeconds(1), 10)).contains(no);
            assertThat(mapper.forgetErrors(no)).isEqualTo(2);
            mapper.forgetParts(NOW);
            assertThat(mapper.part(sha(), 1)).isNotNull();
            mapper.forgetParts(NOW.plusSeconds(1));
            assertThat(mapper.part(sha(), 1)).isNull();
        }
    }

    @BothDatabases
    void aMappingIsKeptByName(Database database) {
        try (SqlSession session = database.session()) {
            ImportMapper mapper = session.getMapper(ImportMapper.class);
            MappingRow row = new MappingRow("m " + run, "skus", "{}", "me", NOW);
            mapper.saveMapping(row);
            MappingRow other = new MappingRow("m " + run, "orders", "{\"a\":1}", "you", NOW.plusSeconds(1));
            mapper.saveMapping(other);
            assertThat(mapper.mapping(row.name())).contains(other);
            assertThat(mapper.mappings()).contains(other);
            assertThat(mapper.deleteMapping(row.name())).isOne();
            assertThat(mapper.mapping(row.name())).isEmpty();
        }
    }

    private Step step(String worker) {
        return new Step(no, worker, NOW.plusSeconds(120), 5, 1, 0, 0, 4);
    }

    private String sha() {
        return (run + "0".repeat(64)).substring(0, 64);
    }

    private ImportRow row(Status status) {
        return new ImportRow(
                no, "orders", null, "{}", "", "f.csv", sha(), 5, "CSV", "UTF-8", ";", true, status, null, 0, 0, 0, 0, 0,
                null, "me", NOW, null, null);
    }
}
