package org.qualoop.inspection.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterEach;
import org.qualoop.inspection.data.SopDraftMapper.DraftRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class SopDraftMapperTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00.123456Z");

    private final String key = "draft-" + UUID.randomUUID();
    private SqlSession session;

    @AfterEach
    void close() {
        session.close();
    }

    @BothDatabases
    void onlyWhoHasReadTheLastRevisionReplacesOrDeletesIt(Database database) {
        session = database.session();
        SopDraftMapper mapper = session.getMapper(SopDraftMapper.class);

        mapper.insert(row(1, "{\"zh\":\"一\"}"));
        assertThat(mapper.replace(row(2, "{\"zh\":\"二\"}"))).isEqualTo(1);
        assertThat(mapper.replace(row(2, "{}"))).isZero();
        assertThat(mapper.find(key)).isEqualTo(row(2, "{\"zh\":\"二\"}"));
        assertThat(mapper.all()).contains(row(2, "{\"zh\":\"二\"}"));
        assertThat(mapper.delete(key, 1)).isZero();
        assertThat(mapper.delete(key, 2)).isEqualTo(1);
        assertThat(mapper.find(key)).isNull();
    }

    @BothDatabases
    void thereIsOneDraftOfAnSop(Database database) {
        session = database.session();
        SopDraftMapper mapper = session.getMapper(SopDraftMapper.class);
        mapper.insert(row(1, "{}"));

        assertThatThrownBy(() -> mapper.insert(row(1, "{}"))).isInstanceOf(RuntimeException.class);
    }

    private DraftRow row(int revision, String content) {
        return new DraftRow(key, revision, content, NOW, "quality");
    }
}
