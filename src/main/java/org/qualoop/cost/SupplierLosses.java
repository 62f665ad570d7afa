package org.qualoop.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;

/**
 * What a supplier's bad lots cost in a quarter (UTC), in CNY and without VAT, with every record behind it: failures
 * inside and at the customer's. A line and its reversal within the quarter take each other away and are not shown.
 *
 * @param quarter such as 2026Q4
 * @param total of all lots
 * @param settled what the supplier has paid or let us deduct in the quarter, 0 or more
 * @param net loss minus settled
 * @param besides what inspecting and preventing cost for his goods, not counted here; with it and {@code net} stands the
 *     ledger's sum of the supplier
 * @param lots with most loss first; what has no lot stands last
 * @param claims made for the quarter, or settled in it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SupplierLosses(
        String supplierCode,
        String name,
        String quarter,
        Instant from,
        Instant to,
        Sums total,
        Money settled,
        Money net,
        Money besides,
        List<Lot> lots,
        List<Claim> claims) {

    /** @param share what the supplier answers for */
    public record Sums(Money cashOut, Money loss, Money share) {}

    public record Lot(String sku, String lotNo, Sums sums, List<Event> events) {}

    /** @param evidence files behind the event and its records, by id and digest */
    public record Event(String eventNo, Sums sums, List<Entry> entries, List<Proof> evidence) {}

    /** @param sharePercent of the loss */
    public record Entry(
            long id,
            Instant at,
            String recordNo,
            String item,
            Kind kind,
            Stage stage,
            Basis basis,
            String orderNo,
            Integer qty,
            Money cashOut,
            Money loss,
            BigDecimal sharePercent,
            Money share) {}

    public record Proof(String evidenceId, String recordNo, String mediaType, String sha256) {}

    /** @param agreed null while nothing is agreed on; so {@code settled} */
    public record Claim(
            String claimNo,
            ClaimStatus status,
            Instant openedAt,
            Money claimed,
            Money agreed,
            Money settled,
            Instant settledAt) {}
}
