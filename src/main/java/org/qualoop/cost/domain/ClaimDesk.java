package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.data.ClaimLineRow;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.Suppliers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens claims: the losses of a supplier's lots over a period that no other claim holds, frozen as lines. */
@Component
@Transactional
public class ClaimDesk {

    static final String SERIES = "CLM";

    private static final String CURRENCY = "CNY";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int CHUNK = 500;

    private final ClaimMapper claims;
    private final EntryMapper entries;
    private final SupplierShare shares;
    private final Suppliers suppliers;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    ClaimDesk(
            ClaimMapper claims,
            EntryMapper entries,
            SupplierShare shares,
            Suppliers suppliers,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.claims = claims;
        this.entries = entries;
        this.shares = shares;
        this.suppliers = suppliers;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param from inclusive
     * @param to exclusive
     * @throws Problem 400 for a supplier that nobody knows, 422 when there is nothing to claim
     */
    public String open(String supplierCode, Instant from, Instant to, String note) {
        suppliers
                .find(supplierCode)
                .orElseThrow(() -> Problem.badRequest("/supplierCode", "没有这个供应商 No such supplier: " + supplierCode));
        String claimNo = numbers.next(SERIES);
        List<ClaimLineRow> lines = lines(claimNo, unclaimed(supplierCode, from, to));
        if (lines.isEmpty()) {
            throw Problem.unprocessable(
                    "/supplierCode", "这段时间没有未索赔的损失 There are no losses in that period that are not claimed yet");
        }
        claims.insert(row(claimNo, supplierCode, from, to, total(lines), note));
        lines.forEach(claims::insertLine);
        timeline.add(claimNo, "claim.opened", CurrentUser.name(), Map.of("lines", String.valueOf(lines.size())));
        claims.setProcess(
                claimNo,
                engine.start(
                        "supplier-claim",
                        claimNo,
                        Map.of("supplierCode", supplierCode, "claimBy", CurrentUser.name(), "rounds", 0)));
        return claimNo;
    }

    static BigDecimal total(List<ClaimLineRow> lines) {
        return lines.stream()
                .filter(ClaimLineRow::claimed)
                .map(ClaimLineRow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<EntryRow> unclaimed(String supplierCode, Instant from, Instant to) {
        List<EntryRow> losses = entries.lossesOf(supplierCode, from, to).stream()
                .filter(loss -> CURRENCY.equals(loss.currency()))
                .toList();
        List<String> keys = losses.stream().map(ClaimLineRow::key).toList();
        Set<String> held = new HashSet<>();
        for (int at = 0; at < keys.size(); at += CHUNK) {
            held.addAll(claims.held(keys.subList(at, Math.min(at + CHUNK, keys.size()))));
        }
        return losses.stream()
                .filter(loss -> !held.contains(ClaimLineRow.key(loss)))
                .toList();
    }

    private List<ClaimLineRow> lines(String claimNo, List<EntryRow> losses) {
        SupplierShare.Asked asked = shares.ask();
        List<ClaimLineRow> lines = new ArrayList<>();
        for (EntryRow loss : losses) {
            BigDecimal percent = asked.of(loss);
            BigDecimal amount = loss.loss().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            if (amount.signum() > 0) {
                lines.add(line(claimNo, lines.size() + 1, loss, percent, amount));
            }
        }
        return lines;
    }

    private static ClaimLineRow line(String claimNo, int no, EntryRow loss, BigDecimal percent, BigDecimal amount) {
        return new ClaimLineRow(
                claimNo,
                no,
                loss.id(),
                loss.recordNo(),
                loss.item(),
                loss.category(),
                loss.kind(),
                loss.stage(),
                loss.eventNo(),
                loss.orderNo(),
                loss.sku(),
                loss.lotNo(),
                loss.qty(),
                loss.at(),
                loss.loss(),
                percent,
                amount,
                null,
                ClaimLineRow.key(loss));
    }

    private ClaimRow row(String no, String supplier, Instant from, Instant to, BigDecimal total, String note) {
        return new ClaimRow(
                no,
                supplier,
                from,
                to,
                ClaimStatus.DRAFT,
                CURRENCY,
                total,
                note,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant(),
                CurrentUser.name(),
                null,
                null);
    }
}
