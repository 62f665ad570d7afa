package org.qualoop.recall;

import java.util.List;
import org.qualoop.trace.LotId;

/**
 * A recall that somebody wants.
 *
 * @param lots products, materials or packaging; at least one, each named by some fact
 * @param risk the risk in words, which may begin with its level: {@code HIGH}, {@code MEDIUM}, {@code LOW}
 * @param regime code of a {@link RecallRegime}
 * @param drill nothing leaves the house, nothing is held
 * @param ncrNo the quality exception behind it, or null
 */
public record RecallRequest(List<LotId> lots, String reason, String risk, String regime, boolean drill, String ncrNo) {}
