package org.qualoop.kpi.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

/** The key of the pseudonyms, made once. */
class PseudonymMapperTest {

    @BothDatabases
    void ofTwoWhoMakeAKeyTheFirstOnesStays(Database database) {
        try (SqlSession session = database.session()) {
            PseudonymMapper keys = session.getMapper(PseudonymMapper.class);
            keys.keep("a".repeat(64));
            String kept = keys.secret().orElseThrow();
            keys.keep("b".repeat(64));

            assertThat(keys.secret()).contains(kept).get().isNotEqualTo("b".repeat(64));
        }
    }
}
