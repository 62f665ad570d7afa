package org.qualoop.inspection.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class RecheckMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void anOutboundHasOneOpenRecheckAndItsNewestIsFound(Database database) {
        try (SqlSession session = database.session()) {
            RecheckMapper rechecks = session.getMapper(RecheckMapper.class);
            rechecks.insert(row("RCK-1-" + run, AT));
            assertThatThrownBy(() -> rechecks.insert(row("RCK-2-" + run, AT))).isNotNull();
            rechecks.close("RCK-1-" + run, "PASSED", null, AT);
            rechecks.insert(row("RCK-0-" + run, AT.plusSeconds(1)));

            assertThat(rechecks.newestOf(List.of("OB-" + run, "OB-none")))
                    .extracting(RecheckRow::recheckNo)
                    .containsExactly("RCK-0-" + run);
            assertThat(rechecks.ofOrder("O-" + run)).hasSize(2);
            assertThat(rechecks.find("RCK-1-" + run).open()).isFalse();
            assertThat(rechecks.countOpen()).isPositive();
            assertThat(rechecks.page("PASSED", null, 1000))
                    .extracting(RecheckRow::recheckNo)
                    .contains("RCK-1-" + run);
            assertThat(rechecks.page(null, "RCK-1-" + run, 1000))
                    .extracting(RecheckRow::recheckNo)
                    .contains("RCK-0-" + run)
                    .doesNotContain("RCK-1-" + run);
        }
    }

    @BothDatabases
    void whatWasFoundDecidedAndByWhomIsKept(Database database) {
        try (SqlSession session = database.session()) {
            RecheckMapper rechecks = session.getMapper(RecheckMapper.class);
            String no = "RCK-9-" + run;
            rechecks.insert(row(no, AT));
            rechecks.setProcess(no, "p1");
            rechecks.setOwner(no, "warehouse", AT);
            rechecks.judged(no, "FAILED", "A", new BigDecimal("10.500"), new BigDecimal("9.000"), "差", "warehouse");
            rechecks.setStatus(no, "OPEN", "改好");

            RecheckRow row = rechecks.locked(no);
            assertThat(row.rounds()).isEqualTo(1);
            assertThat(row.finding()).isEqualTo("差");
            assertThat(row.weightGrams()).isEqualByComparingTo("10.5");
            assertThat(row.note()).isEqualTo("改好");
            assertThat(row.processInstanceId()).isEqualTo("p1");
            assertThat(row.dueAt()).isEqualTo(AT);
        }
    }

    private RecheckRow row(String no, Instant at) {
        return new RecheckRow(
                no,
                "OB-" + run,
                "O-" + run,
                "W1",
                null,
                "VIP",
                "0".repeat(64),
                "OPEN",
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                null,
                null);
    }
}
