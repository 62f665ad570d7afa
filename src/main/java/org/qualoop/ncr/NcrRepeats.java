package org.qualoop.ncr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.Severity;

/** How often the same fault came back. Rejected and merged NCRs do not count. */
public interface NcrRepeats {

    /**
     * @param supplierCode null: of any supplier; NCRs whose supplier is not known count for each
     * @return newest first
     */
    List<Repeat> of(String sku, String supplierCode, String defectCode, Instant since);

    Optional<Fault> fault(String ncrNo);

    /** What an NCR is about, as far as it is known; {@code cost} is null while it is open. */
    record Fault(
            String ncrNo,
            String sku,
            String lotNo,
            String supplierCode,
            String defectCode,
            Severity severity,
            boolean safety,
            String text,
            BigDecimal cost) {}

    /** @param cost in the house's currency; null while open */
    record Repeat(String ncrNo, Instant openedAt, BigDecimal cost) {}
}
