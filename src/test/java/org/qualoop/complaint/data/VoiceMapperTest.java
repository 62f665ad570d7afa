package org.qualoop.complaint.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.complaint.CasePriority;
import org.qualoop.complaint.CaseSource;
import org.qualoop.inspection.Severity;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class VoiceMapperTest {

    private static final Instant SAID = Instant.parse("2026-11-20T08:00:00.123456Z");

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    private VoiceRow voice(String ref, Integer rating, Instant at, String lotNo) {
        return new VoiceRow(
                CaseSource.REVIEW,
                "taobao",
                ref + key,
                null,
                rating,
                at,
                "O-" + key,
                "SKU-" + key,
                lotNo,
                "C-" + key,
                "漏液😡",
                "又漏",
                "[\"https://x/1.jpg\"]",
                "LEAKAGE",
                Severity.MAJOR,
                false,
                true,
                null,
                "NCR-" + key,
                SAID);
    }

    @BothDatabases
    void aVoiceIsKeptToTheMicrosecondAndToTheEmoji(Database database) {
        try (SqlSession session = database.session()) {
            VoiceMapper voices = session.getMapper(VoiceMapper.class);
            VoiceRow row = voice("R", 1, SAID, null);

            voices.save(row);

            assertThat(voices.find(CaseSource.REVIEW, "taobao", "R" + key)).contains(row);
            assertThat(voices.find(CaseSource.COMPLAINT, "taobao", "R" + key)).isEmpty();
            assertThat(voices.find(CaseSource.REVIEW, "TAOBAO", "R" + key)).isEmpty();
            assertThat(database.rows()
                            .queryForObject(
                                    "select said_text from complaint_voice where ref = ?", String.class, "R" + key))
                    .isEqualTo("漏液😡");
        }
    }

    @BothDatabases
    void savingAgainReplacesEverythingButTheKey(Database database) {
        try (SqlSession session = database.session()) {
            VoiceMapper voices = session.getMapper(VoiceMapper.class);
            voices.save(voice("R", 5, SAID, null));
            VoiceRow changed = voice("R", 1, SAID.plusSeconds(1), "L-1");

            voices.save(changed);

            assertThat(voices.find(CaseSource.REVIEW, "taobao", "R" + key)).contains(changed);
            assertThat(database.rows()
                            .queryForObject(
                                    "select count(*) from complaint_voice where order_no = ?",
                                    Integer.class,
                                    "O-" + key))
                    .isEqualTo(1);
        }
    }

    @BothDatabases
    void badReviewsAreCountedByGoodsTimeAndStarsWithoutTheOneAsked(Database database) {
        try (SqlSession session = database.session()) {
            VoiceMapper voices = session.getMapper(VoiceMapper.class);
            voices.save(voice("bad", 1, SAID, null));
            voices.save(voice("bad2", 2, SAID.minusSeconds(10), null));
            voices.save(voice("middle", 3, SAID, null));
            voices.save(voice("old", 1, SAID.minusSeconds(1_000), null));
            voices.save(voice("later", 1, SAID.plusSeconds(10), null));

            int count = voices.countBad("SKU-" + key, SAID.minusSeconds(100), SAID, "taobao", "bad2" + key);

            assertThat(count).isEqualTo(1);
            assertThat(voices.countBad("SKU-other", SAID.minusSeconds(100), SAID, "taobao", "x"))
                    .isZero();
        }
    }

    @BothDatabases
    void onlyVoicesOfTheseOrdersWithUnknownGoodsAreUnlinkedUntilTheyAreLinked(Database database) {
        try (SqlSession session = database.session()) {
            VoiceMapper voices = session.getMapper(VoiceMapper.class);
            VoiceRow open = voice("open", 1, SAID, null);
            voices.save(open);
            voices.save(voice("known", 1, SAID, "L-1"));

            assertThat(voices.unlinked(List.of("O-" + key, "O-none"))).containsExactly(open);
            assertThat(voices.unlinked(List.of("O-none"))).isEmpty();

            voices.link(open, "SKU-2", "L-2", "C-2", "NCR-2");
            assertThat(voices.unlinked(List.of("O-" + key))).isEmpty();
            assertThat(voices.find(CaseSource.REVIEW, "taobao", open.ref()))
                    .get()
                    .extracting(VoiceRow::sku, VoiceRow::lotNo, VoiceRow::customerId, VoiceRow::ncrNo)
                    .containsExactly("SKU-2", "L-2", "C-2", "NCR-2");
        }
    }

    @BothDatabases
    void aMergedNcrTakesItsVoicesAlong(Database database) {
        try (SqlSession session = database.session()) {
            VoiceMapper voices = session.getMapper(VoiceMapper.class);
            voices.save(voice("R", 1, SAID, null));

            voices.moveNcr("NCR-" + key, "NCR-into");

            assertThat(voices.find(CaseSource.REVIEW, "taobao", "R" + key))
                    .get()
                    .extracting(VoiceRow::ncrNo)
                    .isEqualTo("NCR-into");
        }
    }

    @BothDatabases
    void voicesAreFoundByOrderByLotAndByCase(Database database) {
        try (SqlSession session = database.session()) {
            VoiceMapper voices = session.getMapper(VoiceMapper.class);
            VoiceRow row = voice("R", 1, SAID, "L-1");
            voices.save(row);
            session.getMapper(CaseMapper.class)
                    .insert(new NewCase(
                            "CASE-" + key,
                            CaseSource.REVIEW,
                            "taobao",
                            "R" + key,
                            null,
                            null,
                            null,
                            null,
                            "LEAKAGE",
                            Severity.MAJOR,
                            CasePriority.HIGH,
                            false,
                            null,
                            "CASE-" + key,
                            null,
                            SAID,
                            SAID));

            assertThat(voices.ofOrder(CaseSource.REVIEW, "O-" + key)).containsExactly(row);
            assertThat(voices.ofOrder(CaseSource.COMPLAINT, "O-" + key)).isEmpty();
            assertThat(voices.ofLot(CaseSource.REVIEW, "SKU-" + key, "L-1")).containsExactly(row);
            assertThat(voices.ofLot(CaseSource.REVIEW, "SKU-other", "L-1")).isEmpty();
            assertThat(voices.ofCases(List.of("CASE-" + key, "CASE-none"))).containsExactly(row);
        }
    }
}
