package org.qualoop.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.platform.Signature;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class SignatureMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String run = UUID.randomUUID().toString();

    @BothDatabases
    void aSignatureIsFoundByItsRunItsTaskAndItsRecord(Database database) {
        try (SqlSession session = database.session()) {
            SignatureMapper signatures = session.getMapper(SignatureMapper.class);
            Signature later = signature(AT.plusSeconds(1));
            Signature first = signature(AT);
            signatures.insert(later);
            signatures.insert(first);

            assertThat(signatures.ofRun("run-" + run)).containsExactly(first, later);
            assertThat(signatures.ofTask("task-" + run)).containsExactly(first, later);
            assertThat(signatures.ofRecord("NCR-" + run)).containsExactly(first, later);
        }
    }

    private Signature signature(Instant at) {
        return new Signature(
                UUID.randomUUID().toString(),
                "run-" + run,
                "task-" + run,
                "NCR-" + run,
                "ncr-closing",
                2,
                "approval",
                "quality",
                "质量 经理",
                "APPROVED",
                at);
    }
}
