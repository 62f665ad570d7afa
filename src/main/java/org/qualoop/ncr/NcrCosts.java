package org.qualoop.ncr;

import java.util.Collection;
import java.util.Map;
import org.qualoop.platform.Money;

/** What NCRs have cost, as the ledger above this room knows. */
public interface NcrCosts {

    /** The loss of each of these NCRs; those without any are left out. */
    Map<String, Money> of(Collection<String> ncrNos);
}
