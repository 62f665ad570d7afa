package org.qualoop.ncr;

import java.util.List;
import org.qualoop.ncr.NcrView.Liability;

/**
 * Who bears what an NCR cost was decided, or decided anew. Published in the transaction of the decision.
 *
 * @param parties their shares add up to 100
 */
public record LiabilityDecided(String ncrNo, List<Liability> parties) {}
