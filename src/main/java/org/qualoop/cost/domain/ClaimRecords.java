package org.qualoop.cost.domain;

import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** Claims that guard their own status, whoever calls. */
@Component
public class ClaimRecords {

    private final ClaimMapper claims;

    ClaimRecords(ClaimMapper claims) {
        this.claims = claims;
    }

    /** @throws Problem 404 when there is no such claim */
    public ClaimRow get(String claimNo) {
        return claims.find(claimNo).orElseThrow(() -> Problem.notFound("没有这张索赔单 No such claim: " + claimNo));
    }

    /** Locked for the rest of the transaction; 409 when it is in another status. */
    ClaimRow open(String claimNo, ClaimStatus status) {
        ClaimRow claim = locked(claimNo);
        if (claim.status() != status) {
            throw Problem.conflict("索赔单 %s 状态为 %s，须为 %s / Claim %s is %s and must be %s"
                    .formatted(claimNo, claim.status(), status, claimNo, claim.status(), status));
        }
        return claim;
    }

    ClaimRow locked(String claimNo) {
        return claims.lock(claimNo).orElseThrow(() -> Problem.notFound("没有这张索赔单 No such claim: " + claimNo));
    }
}
