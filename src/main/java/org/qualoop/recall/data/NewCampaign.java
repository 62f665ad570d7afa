package org.qualoop.recall.data;

import java.time.Instant;
import org.qualoop.recall.RiskLevel;

/** A recall at its start. */
public record NewCampaign(
        String recallNo,
        String reason,
        String risk,
        RiskLevel riskLevel,
        String regime,
        boolean drill,
        String ncrNo,
        Instant startedAt,
        String startedBy) {}
