package org.qualoop.supplier.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.SupplierScore;
import org.qualoop.supplier.data.StandingMapper.StandingRow;
import org.qualoop.supplier.data.SuspensionMapper;
import org.qualoop.supplier.data.SuspensionMapper.SuspensionRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rules say of a supplier today, and whether what they once said still holds. */
@Component
public class Causes {

    private static final String SUSPEND = "SUSPEND";
    private static final String REINSTATE = "REINSTATE";

    private final SuspensionMapper suspensions;
    private final Documents documents;
    private final SupplierRules rules;
    private final ObjectProvider<SupplierScore> scores;
    private final Clock clock;

    Causes(
            SuspensionMapper suspensions,
            Documents documents,
            SupplierRules rules,
            ObjectProvider<SupplierScore> scores,
            Clock clock) {
        this.suspensions = suspensions;
        this.documents = documents;
        this.rules = rules;
        this.scores = scores;
        this.clock = clock;
    }

    /** What a person found is gone when a person says so. */
    public boolean gone(String suspensionNo) {
        return suspensions.find(suspensionNo).map(this::gone).orElse(true);
    }

    private boolean gone(SuspensionRow row) {
        return switch (Cause.valueOf(row.cause())) {
            case DOCUMENTS -> documents.dueForRenewal(row.supplierCode()).isEmpty();
            case SCORE -> hasRecovered(row.supplierCode());
            default -> true;
        };
    }

    /** Whether a rule, not a person, decides that this one is over. */
    static boolean isByRule(SuspensionRow row) {
        return Cause.DOCUMENTS.name().equals(row.cause()) || Cause.SCORE.name().equals(row.cause());
    }

    /** Why the score suspends the supplier now; empty when it does not. */
    Optional<String> tooLow(StandingRow standing) {
        OptionalInt score = score(standing.supplierCode());
        if (score.isEmpty()) {
            return Optional.empty();
        }
        long days = Duration.between(standing.since(), clock.instant()).toDays();
        var rule = rules.onScore(standing.status(), score.getAsInt(), days);
        return SUSPEND.equals(rule.action())
                ? Optional.of(rule.reason() + " (" + score.getAsInt() + ")")
                : Optional.empty();
    }

    private boolean hasRecovered(String code) {
        OptionalInt score = score(code);
        return score.isPresent()
                && REINSTATE.equals(
                        rules.onScore(Status.SUSPENDED, score.getAsInt(), 0).action());
    }

    private OptionalInt score(String code) {
        SupplierScore known = scores.getIfAvailable();
        return known == null ? OptionalInt.empty() : known.of(code);
    }
}
