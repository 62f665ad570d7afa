package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.cost.data.ShareMapper;
import org.qualoop.cost.data.ShareMapper.ShareRow;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.platform.CostIncurred.Kind;
import org.springframework.stereotype.Component;

/**
 * Shares each line between those who answer for its event, to the cent. What a supplier or a carrier has paid back
 * lessens his own part only.
 */
@Component
class PartyShares {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final ShareMapper shares;
    private final NcrApi ncrs;

    PartyShares(ShareMapper shares, NcrApi ncrs) {
        this.shares = shares;
        this.ncrs = ncrs;
    }

    void split(EntryRow line) {
        List<Liability> parties = partiesOf(line);
        if (parties.isEmpty()) {
            return;
        }
        List<BigDecimal> weights = parties.stream().map(Liability::share).toList();
        List<BigDecimal> cash = parts(line.cashOut(), weights);
        List<BigDecimal> loss = parts(line.loss(), weights);
        for (int i = 0; i < parties.size(); i++) {
            Liability party = parties.get(i);
            shares.insert(new ShareRow(line.id(), party.party(), party.share(), cash.get(i), loss.get(i)));
        }
    }

    void reverse(EntryRow line) {
        shares.reverse(line.id());
    }

    /** Whether the line is shared as its event's liability says now. */
    boolean isUpToDate(EntryRow line) {
        Map<String, BigDecimal> now = partiesOf(line).stream()
                .collect(Collectors.toMap(
                        Liability::party, party -> party.share().setScale(2)));
        Map<String, BigDecimal> stored = shares.of(List.of(line.id())).stream()
                .collect(Collectors.toMap(
                        ShareRow::party, part -> part.sharePercent().setScale(2)));
        return now.equals(stored);
    }

    private List<Liability> partiesOf(EntryRow line) {
        if (line.kind() == Kind.CLAIM) {
            boolean supplier = ClaimDesk.SERIES.equals(Categories.seriesOf(line.recordNo()));
            return List.of(new Liability(supplier ? "SUPPLIER" : "CARRIER", WHOLE));
        }
        return line.eventNo().startsWith("NCR-")
                ? ncrs.find(line.eventNo()).map(NcrView::liability).orElse(List.of())
                : List.of();
    }

    private static List<BigDecimal> parts(BigDecimal amount, List<BigDecimal> weights) {
        return amount.signum() < 0
                ? Cents.split(amount.negate(), weights).stream()
                        .map(BigDecimal::negate)
                        .toList()
                : Cents.split(amount, weights);
    }
}
