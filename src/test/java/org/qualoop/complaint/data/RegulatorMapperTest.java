package org.qualoop.complaint.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class RegulatorMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    @BothDatabases
    void anAnswerIsExpectedOnceAndKeptWhenItIsGiven(Database database) {
        String caseNo = "CASE-" + UUID.randomUUID();
        try (SqlSession session = database.session()) {
            RegulatorMapper mapper = session.getMapper(RegulatorMapper.class);
            mapper.expect(caseNo, AT);
            mapper.expect(caseNo, AT.plusSeconds(60));
            assertThat(mapper.of(List.of(caseNo)))
                    .containsExactly(new RegulatorRow(caseNo, AT.plusSeconds(60), null, null, null, null, null));
            RegulatorRow answer = new RegulatorRow(caseNo, null, "12315-1", "已退款 😀", "AGREED", "lead", AT);
            assertThat(mapper.answer(answer)).isOne();
            assertThat(mapper.of(List.of(caseNo, "other"))).singleElement().satisfies(row -> {
                assertThat(row.dueAt()).isEqualTo(AT.plusSeconds(60));
                assertThat(row.reply()).isEqualTo("已退款 😀");
                assertThat(row.answeredAt()).isEqualTo(AT);
            });
        }
    }
}
