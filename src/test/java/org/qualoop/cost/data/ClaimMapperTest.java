package org.qualoop.cost.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.cost.Category;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.data.ClaimMapper.RoundRow;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class ClaimMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final BigDecimal TEN = new BigDecimal("10.00");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void aClaimIsStoredAndMovesOnlyFromTheStatusItHas(Database database) {
        try (SqlSession session = database.session()) {
            ClaimMapper claims = session.getMapper(ClaimMapper.class);
            claims.insert(claim("A"));

            assertThat(claims.move(no("A"), ClaimStatus.SENT, ClaimStatus.AGREED))
                    .isZero();
            assertThat(claims.move(no("A"), ClaimStatus.DRAFT, ClaimStatus.APPROVAL))
                    .isEqualTo(1);
            claims.setProcess(no("A"), "p");
            claims.setOwner(no("A"), "buyer", "buyer", AT);
            claims.setReview(no("A"), TEN, "请查收");
            claims.setApproval(no("A"), "finance", null);
            claims.setLetter(no("A"), "e", AT, AT);
            claims.setReplyBy(no("A"), AT.plusSeconds(1));
            claims.setAgreed(no("A"), TEN, "buyer");
            assertThat(claims.setSettled(no("A"), TEN, "PAID", "B", "finance", AT))
                    .isEqualTo(1);
            assertThat(claims.setSettled(no("A"), TEN, "PAID", "B", "finance", AT))
                    .as("once")
                    .isZero();
            assertThat(claims.close(no("A"), ClaimStatus.SETTLED, "FULL", null, AT))
                    .isEqualTo(1);
            assertThat(claims.close(no("A"), ClaimStatus.REJECTED, "FULL", null, AT))
                    .isZero();

            ClaimRow row = claims.lock(no("A")).orElseThrow();
            assertThat(row.sentAt()).isEqualTo(AT);
            assertThat(row.replyBy()).isEqualTo(AT.plusSeconds(1));
            assertThat(row.settled()).isEqualByComparingTo("10");
            assertThat(row.note()).isEqualTo("请查收");
            assertThat(claims.page(ClaimStatus.SETTLED, "S-" + run, null, 5))
                    .containsExactly(claims.find(no("A")).orElseThrow());
            assertThat(claims.page(null, "S-" + run, no("A"), 5)).isEmpty();
            assertThat(claims.countOpen()).isNotNegative();
        }
    }

    @BothDatabases
    void aLossIsHeldByOneClaimUntilItIsFree(Database database) {
        try (SqlSession session = database.session()) {
            ClaimMapper claims = session.getMapper(ClaimMapper.class);
            String key = "RMA-" + run + "|refund-1";
            claims.insertLine(line("A", 1, key));

            assertThatThrownBy(() -> claims.insertLine(line("B", 1, key))).isInstanceOf(PersistenceException.class);
            assertThat(claims.held(List.of(key, "other"))).containsExactly(key);
            assertThat(claims.free(no("A"))).isEqualTo(1);
            claims.insertLine(line("B", 2, key));
            assertThat(claims.leaveOut(no("B"), 2, "buyer")).isEqualTo(1);

            assertThat(claims.lines(no("B"))).singleElement().satisfies(line -> {
                assertThat(line.claimed()).isFalse();
                assertThat(line.lossKey()).isNull();
                assertThat(line.at()).isEqualTo(AT);
            });
        }
    }

    @BothDatabases
    void roundsAreKeptInTheirOrder(Database database) {
        try (SqlSession session = database.session()) {
            ClaimMapper claims = session.getMapper(ClaimMapper.class);
            claims.insertRound(new RoundRow(no("A"), 1, AT, "buyer", "COUNTER", TEN, "INSIST", null, "不行"));
            claims.insertRound(new RoundRow(no("A"), 2, AT, "buyer", "ACCEPT", null, "SETTLE", TEN, null));

            assertThat(claims.rounds(no("A"))).extracting(RoundRow::decision).containsExactly("INSIST", "SETTLE");
        }
    }

    private String no(String claim) {
        return "CLM-" + run + claim;
    }

    private ClaimRow claim(String claim) {
        return new ClaimRow(
                no(claim),
                "S-" + run,
                AT,
                AT,
                ClaimStatus.DRAFT,
                "CNY",
                TEN,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                AT,
                "buyer",
                null,
                null);
    }

    private ClaimLineRow line(String claim, int no, String key) {
        return new ClaimLineRow(
                no(claim),
                no,
                7,
                "RMA-" + run,
                "refund-1",
                Category.EXTERNAL_FAILURE,
                Kind.REFUND,
                Stage.RETURN,
                "NCR-" + run,
                "O",
                "SKU",
                "L",
                1,
                AT,
                TEN,
                new BigDecimal("70.00"),
                new BigDecimal("7.00"),
                null,
                key);
    }
}
