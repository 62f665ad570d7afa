package org.qualoop.cost.process;

import java.math.BigDecimal;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.cost.domain.ClaimRecords;
import org.springframework.stereotype.Component;

/** What gateways, rules and messages of {@code supplier-claim} ask of the record; read when asked, never stale. */
@Component("claimFacts")
public class ClaimFacts {

    private final ClaimRecords claims;

    ClaimFacts(ClaimRecords claims) {
        this.claims = claims;
    }

    public double claimed(String claimNo) {
        return claims.get(claimNo).claimed().doubleValue();
    }

    /** What was agreed on; zero when we give up. */
    public double agreed(String claimNo) {
        BigDecimal agreed = claims.get(claimNo).agreed();
        return agreed == null ? 0 : agreed.doubleValue();
    }

    public double waived(String claimNo) {
        ClaimRow claim = claims.get(claimNo);
        return claim.agreed() == null
                ? 0
                : claim.claimed().subtract(claim.agreed()).doubleValue();
    }

    /** In words for messages. */
    public String amount(String claimNo) {
        ClaimRow claim = claims.get(claimNo);
        return claim.claimed().toPlainString() + " " + claim.currency();
    }
}
