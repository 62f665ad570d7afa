package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.SupplierLosses;
import org.qualoop.cost.SupplierLosses.Claim;
import org.qualoop.cost.SupplierLosses.Entry;
import org.qualoop.cost.SupplierLosses.Event;
import org.qualoop.cost.SupplierLosses.Lot;
import org.qualoop.cost.SupplierLosses.Proof;
import org.qualoop.cost.SupplierLosses.Sums;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.cost.domain.LossLines.Line;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.Money;
import org.qualoop.platform.Problem;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a supplier's bad lots cost in a quarter: lots, their events, the lines, and the files that prove them. Its
 * transaction is not read-only: the engine keeps the decisions on who bears what, and MySQL would refuse that.
 */
@Component
@Transactional
public class SupplierLossBook {

    private static final int CLAIMS = 500;

    private final LossLines lines;
    private final ClaimMapper claims;
    private final Suppliers suppliers;
    private final EvidenceStore evidence;

    SupplierLossBook(LossLines lines, ClaimMapper claims, Suppliers suppliers, EvidenceStore evidence) {
        this.lines = lines;
        this.claims = claims;
        this.suppliers = suppliers;
        this.evidence = evidence;
    }

    /** @throws Problem 404 for a supplier that nobody knows */
    public SupplierLosses of(String supplierCode, Quarter quarter) {
        Supplier supplier = suppliers
                .find(supplierCode)
                .orElseThrow(() -> Problem.notFound("没有这个供应商 No such supplier: " + supplierCode));
        List<EntryRow> all = lines.of(supplierCode, quarter.from(), quarter.to());
        List<Line> failures =
                lines.shared(all.stream().filter(LossLines::isFailure).toList());
        Sums total = sums(failures);
        BigDecimal settled = loss(all, Kind.CLAIM).negate();
        BigDecimal besides = all.stream()
                .filter(row -> !LossLines.isFailure(row) && row.kind() != Kind.CLAIM)
                .map(EntryRow::loss)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SupplierLosses(
                supplierCode,
                supplier.name(),
                quarter.toString(),
                quarter.from(),
                quarter.to(),
                total,
                Money.cny(settled),
                Money.cny(total.loss().amount().subtract(settled)),
                Money.cny(besides),
                lots(failures),
                claims(supplierCode, quarter));
    }

    private List<Lot> lots(List<Line> all) {
        List<Lot> lots = new ArrayList<>();
        grouped(all, line -> line.row().sku() + "|" + line.row().lotNo())
                .values()
                .forEach(group -> {
                    EntryRow first = group.get(0).row();
                    lots.add(new Lot(first.sku(), first.lotNo(), sums(group), events(group)));
                });
        lots.sort(Comparator.comparing((Lot lot) -> lot.lotNo() == null)
                .thenComparing(lot -> lot.sums().loss().amount(), Comparator.reverseOrder()));
        return lots;
    }

    private List<Event> events(List<Line> ofLot) {
        List<Event> events = new ArrayList<>();
        grouped(ofLot, line -> line.row().eventNo())
                .forEach((eventNo, group) -> events.add(new Event(
                        eventNo,
                        sums(group),
                        group.stream().map(SupplierLossBook::entry).toList(),
                        proofs(eventNo, group))));
        events.sort(Comparator.comparing(event -> event.sums().loss().amount(), Comparator.reverseOrder()));
        return events;
    }

    private List<Proof> proofs(String eventNo, List<Line> group) {
        Set<String> records = new LinkedHashSet<>(List.of(eventNo));
        group.forEach(line -> records.add(line.row().recordNo()));
        return records.stream()
                .flatMap(recordNo -> evidence.ofRecord(recordNo).stream())
                .map(file -> new Proof(file.evidenceId(), file.recordNo(), file.mediaType(), file.sha256()))
                .toList();
    }

    private List<Claim> claims(String supplierCode, Quarter quarter) {
        return claims.page(null, supplierCode, null, CLAIMS).stream()
                .filter(claim -> concerns(claim, quarter))
                .map(SupplierLossBook::claim)
                .toList();
    }

    private static boolean concerns(ClaimRow claim, Quarter quarter) {
        boolean forIt =
                claim.periodFrom().isBefore(quarter.to()) && claim.periodTo().isAfter(quarter.from());
        boolean settledInIt = claim.settledAt() != null
                && !claim.settledAt().isBefore(quarter.from())
                && claim.settledAt().isBefore(quarter.to());
        return claim.status() != ClaimStatus.WITHDRAWN && (forIt || settledInIt);
    }

    private static Claim claim(ClaimRow row) {
        return new Claim(
                row.claimNo(),
                row.status(),
                row.openedAt(),
                Money.cny(row.claimed()),
                row.agreed() == null ? null : Money.cny(row.agreed()),
                row.settled() == null ? null : Money.cny(row.settled()),
                row.settledAt());
    }

    private static Entry entry(Line line) {
        EntryRow row = line.row();
        return new Entry(
                row.id(),
                row.at(),
                row.recordNo(),
                row.item(),
                row.kind(),
                row.stage(),
                row.basis(),
                row.orderNo(),
                row.qty(),
                Money.cny(row.cashOut()),
                Money.cny(row.loss()),
                line.percent().stripTrailingZeros(),
                Money.cny(line.share()));
    }

    private static Sums sums(List<Line> group) {
        return new Sums(
                sum(group, line -> line.row().cashOut()),
                sum(group, line -> line.row().loss()),
                sum(group, Line::share));
    }

    private static Money sum(List<Line> group, Function<Line, BigDecimal> amount) {
        return Money.cny(group.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal loss(List<EntryRow> rows, Kind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(EntryRow::loss)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <K> Map<K, List<Line>> grouped(List<Line> all, Function<Line, K> by) {
        return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
