package org.qualoop.delivery.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.delivery.CareFilter;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.CareStatus;
import org.qualoop.delivery.ClaimStatus;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.Subject;
import org.qualoop.platform.InList;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.springframework.jdbc.core.JdbcTemplate;

class DeliveryMappersTest {

    private static final Instant AT = Instant.parse("2026-11-20T08:00:00.123456Z");

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String careNo = "DLV-" + key;

    private void watch(Database database, String ref, Instant dueAt) {
        database.rows()
                .update(
                        "insert into delivery_watch (kind, ref, order_no, status, since_at, seen, due_at)"
                                + " values ('PARCEL', ?, ?, 'IN_TRANSIT', ?, 'STUCK', ?)",
                        ref + key,
                        "O-" + key,
                        utc(AT),
                        dueAt == null ? null : utc(dueAt));
    }

    private static java.time.LocalDateTime utc(Instant at) {
        return java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC);
    }

    private NewCare care() {
        return new NewCare(
                careNo,
                Subject.PARCEL,
                "T-" + key,
                "O-" + key,
                "S-" + key,
                "WH1",
                "SF",
                "taobao",
                "C-" + key,
                50,
                "IN_TRANSIT",
                AT,
                null,
                "您好",
                "Hello",
                AT);
    }

    @BothDatabases
    void twoNodesNeverClaimTheSameRowAndNeitherWaits(Database database) {
        database.rows().update("delete from delivery_watch");
        watch(database, "A", AT.minusSeconds(2));
        watch(database, "B", AT.minusSeconds(1));
        watch(database, "C", AT.plusSeconds(1));
        watch(database, "D", null);
        try (SqlSession one = database.transaction();
                SqlSession two = database.transaction()) {
            WatchMapper a = one.getMapper(WatchMapper.class);
            WatchMapper b = two.getMapper(WatchMapper.class);
            assertThat(a.due(AT, 5, 0)).extracting(WatchMapper.Key::ref).containsExactly("A" + key, "B" + key);
            assertThat(a.due(AT, 5, 1)).extracting(WatchMapper.Key::ref).containsExactly("B" + key);
            List<WatchRow> first = a.claim(a.due(AT, 1, 0), AT);
            List<WatchRow> second = b.claim(b.due(AT, 5, 0), AT);
            assertThat(first).extracting(WatchRow::ref).containsExactly("A" + key);
            assertThat(second).extracting(WatchRow::ref).containsExactly("B" + key);
            assertThat(first.get(0).seenRules()).containsExactly(Rule.STUCK);
            assertThat(first.get(0).sinceAt()).isEqualTo(AT);
            one.rollback();
            two.rollback();
        }
        database.rows().update("delete from delivery_watch");
    }

    @BothDatabases
    void aWatchIsLockedPostponedGivenACareAndDeleted(Database database) {
        watch(database, "A", AT);
        try (SqlSession session = database.session()) {
            WatchMapper watch = session.getMapper(WatchMapper.class);
            WatchRows rows = new WatchRows(new InList(database.rows()));
            assertThat(rows.lock(Subject.PARCEL, Set.of("A" + key, "none"))).hasSize(1);
            assertThat(rows.lock(Subject.ORDER, Set.of("A" + key))).isEmpty();
            assertThat(watch.parcelsOf(Set.of("O-" + key))).containsExactly("A" + key);
            assertThat(watch.postpone(Subject.PARCEL, "A" + key, AT.plusSeconds(9)))
                    .isEqualTo(1);
            assertThat(watch.setCare(Subject.PARCEL, "A" + key, careNo)).isEqualTo(1);
            WatchRow row = rows.lock(Subject.PARCEL, Set.of("A" + key)).get(0);
            assertThat(row.dueAt()).isEqualTo(AT.plusSeconds(9));
            assertThat(row.careNo()).isEqualTo(careNo);
            assertThat(watch.forgetCare(Subject.PARCEL, "A" + key, "DLV-other")).isZero();
            assertThat(watch.forgetCare(Subject.PARCEL, "A" + key, careNo)).isEqualTo(1);
            rows.delete(Subject.PARCEL, Set.of("A" + key));
            assertThat(rows.lock(Subject.PARCEL, Set.of("A" + key))).isEmpty();
        }
    }

    @BothDatabases
    void aCareKeepsWhatWasDecidedOnce(Database database) {
        try (SqlSession session = database.session()) {
            CareMapper cares = session.getMapper(CareMapper.class);
            cares.insert(care());
            cares.setProcess(careNo, "P-1");
            cares.setOwner(careNo, "anna", "customer-service", AT.plusSeconds(60));
            assertThat(cares.setResponded(careNo, AT)).isEqualTo(1);
            assertThat(cares.setResponded(careNo, AT.plusSeconds(1))).isZero();
            cares.setNote(careNo, "note");
            cares.setNcr(careNo, "NCR-1");
            cares.setParcel(careNo, "EXCEPTION", AT.plusSeconds(5), AT);
            cares.setAdvice(careNo, 90, "甲", "A");
            cares.setPromise(careNo, new BigDecimal("12.50"));
            assertThat(cares.find(careNo).orElseThrow().owesMoney()).isTrue();
            assertThat(cares.setPaid(careNo, "PY-1")).isEqualTo(1);
            assertThat(cares.setPaid(careNo, "PY-2")).isZero();
            assertThat(cares.setPromise(careNo, null)).as("what was paid stays").isZero();
            assertThat(cares.setReissueWanted(careNo, AT)).isEqualTo(1);
            assertThat(cares.setReissueWanted(careNo, AT)).isZero();
            assertThat(cares.openClaim(careNo, new BigDecimal("90.00"))).isEqualTo(1);
            assertThat(cares.openClaim(careNo, BigDecimal.ONE)).isZero();
            cares.setClaimProcess(careNo, "P-2");
            cares.setClaimNo(careNo, "CL-1");
            assertThat(cares.settleClaim(careNo, ClaimStatus.PAID, new BigDecimal("80.00"), "ok"))
                    .isEqualTo(1);
            assertThat(cares.settleClaim(careNo, ClaimStatus.REJECTED, null, null))
                    .isZero();

            CareRow row = cares.lock(careNo).orElseThrow();
            assertThat(row.owesMoney()).isFalse();
            assertThat(row.claimPaid()).isEqualByComparingTo("80.00");
            assertThat(row.parcelStatus()).isEqualTo("EXCEPTION");
            assertThat(row.priority()).isEqualTo(90);
            assertThat(row.respondedAt()).isEqualTo(AT);

            cares.setOutcome(careNo, CareOutcome.MOVED);
            assertThat(cares.close(careNo, CareOutcome.CARED_FOR, AT)).isEqualTo(1);
            assertThat(cares.close(careNo, CareOutcome.CARED_FOR, AT)).isZero();
            assertThat(cares.find(careNo).orElseThrow().outcome()).isEqualTo(CareOutcome.MOVED);
            JdbcTemplate rows = database.rows();
            Map<String, Object> stored = rows.queryForMap("select * from delivery_care where care_no = ?", careNo);
            assertThat(stored.toString()).contains("CLOSED", "PY-1", "CL-1", "NCR-1");
        }
    }

    @BothDatabases
    void breaksAreResolvedAndMayComeBack(Database database) {
        try (SqlSession session = database.session()) {
            CareMapper cares = session.getMapper(CareMapper.class);
            cares.insert(care());
            cares.addBreak(careNo, Rule.STUCK, AT);
            cares.addBreak(careNo, Rule.LATE_DELIVERY, AT.plusSeconds(1));
            assertThat(cares.resolve(careNo, Set.of(Rule.STUCK, Rule.LOST), AT)).isEqualTo(1);
            assertThat(cares.unresolved(careNo)).isEqualTo(1);
            cares.addBreak(careNo, Rule.STUCK, AT.plusSeconds(2));
            assertThat(cares.unresolved(careNo)).isEqualTo(2);
            assertThat(cares.breaks(List.of(careNo)))
                    .extracting(BreakRow::ruleBroken)
                    .containsExactly(Rule.STUCK, Rule.LATE_DELIVERY);
        }
    }

    @BothDatabases
    void caresAreListedNewestFirstByWhatNarrowsThem(Database database) {
        try (SqlSession session = database.session()) {
            CareMapper cares = session.getMapper(CareMapper.class);
            cares.insert(care());
            CareFilter ours = new CareFilter(CareStatus.OPEN, null, "O-" + key, "SF");
            assertThat(cares.count(ours)).isEqualTo(1);
            assertThat(cares.page(ours, null, null, 10)).hasSize(1);
            assertThat(cares.page(ours, AT, careNo, 10)).isEmpty();
            assertThat(cares.page(ours, AT.plus(Duration.ofSeconds(1)), "", 10)).hasSize(1);
            assertThat(cares.ofOrder("O-" + key)).hasSize(1);
            assertThat(cares.count(new CareFilter(CareStatus.CLOSED, "x", "O-" + key, null)))
                    .isZero();
        }
    }
}
