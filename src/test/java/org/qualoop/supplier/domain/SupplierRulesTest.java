package org.qualoop.supplier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.SupplierScore;
import org.qualoop.supplier.data.StandingMapper.StandingRow;
import org.qualoop.supplier.data.SuspensionMapper;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The shipped decision tables of this room, at their borders. */
@QualoopTest
class SupplierRulesTest {

    @Autowired
    private SupplierRules rules;

    @Autowired
    private SuspensionMapper suspensions;

    @Autowired
    private Documents documents;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({
        "APPROVED,39,0,SUSPEND",
        "APPROVED,40,13,KEEP",
        "APPROVED,59,13,KEEP",
        "APPROVED,59,14,SUSPEND",
        "CONDITIONAL,59,14,SUSPEND",
        "APPROVED,60,400,KEEP",
        "SUSPENDED,20,400,KEEP",
        "SUSPENDED,60,400,KEEP",
        "SUSPENDED,74,400,KEEP",
        "SUSPENDED,75,0,REINSTATE",
        "APPLICANT,10,400,KEEP"
    })
    void aScoreSuspendsBelowOneLineAndReinstatesAboveAnother(Status status, int score, long days, String action) {
        assertThat(rules.onScore(status, score, days).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "TEST_REPORT,30,VALID,P7D",
        "TEST_REPORT,29,EXPIRING,P7D",
        "TEST_REPORT,0,EXPIRING,P7D",
        "TEST_REPORT,-1,EXPIRED,P7D",
        "CCC,29,EXPIRING,P1D",
        "CCC,-1,EXPIRED,P1D"
    })
    void aDocumentExpiresInSteps(String type, int daysLeft, DocumentState state, Duration grace) {
        assertThat(rules.expiry(type, daysLeft)).isEqualTo(new SupplierRules.Expiry(state, grace));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEAUTY|BUSINESS_LICENCE,PRODUCTION_LICENCE,FILING,TEST_REPORT",
                "FOOD|BUSINESS_LICENCE,PRODUCTION_LICENCE,TEST_REPORT",
                "APPLIANCE|BUSINESS_LICENCE,CCC,TEST_REPORT",
                "PACKAGING|BUSINESS_LICENCE",
                "|BUSINESS_LICENCE"
            })
    void everyCategoryHasItsDocuments(String category, String types) {
        assertThat(rules.requiredDocuments(category)).containsExactlyInAnyOrder(types.split(","));
    }

    @Test
    void onlyItemsOfTheChecklistCount() {
        assertThat(rules.auditItem("auditCompliance").orElseThrow().critical()).isTrue();
        assertThat(rules.auditItem("auditHygiene").orElseThrow().critical()).isFalse();
        assertThat(rules.auditItem("auditMinutes")).isEmpty();
    }

    @Test
    void aLowScoreIsACauseAndAnUnknownScoreIsNone() {
        assertThat(causes(OptionalInt.of(30)).tooLow(approved()).orElseThrow()).contains("40", "(30)");
        assertThat(causes(OptionalInt.of(80)).tooLow(approved())).isEmpty();
        assertThat(causes(OptionalInt.empty()).tooLow(approved())).isEmpty();
    }

    private StandingRow approved() {
        Instant now = clock.instant();
        return new StandingRow("S-1", Status.APPROVED, now, null, null, null, now);
    }

    private Causes causes(OptionalInt score) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("score", (SupplierScore) code -> score);
        ObjectProvider<SupplierScore> scores = beans.getBeanProvider(SupplierScore.class);
        return new Causes(suspensions, documents, rules, scores, clock);
    }
}
