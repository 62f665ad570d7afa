package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.qualoop.cost.Basis;
import org.qualoop.cost.CostLine;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finance values what no rule could: the only amounts of the ledger that a person sets. */
@Component
@Transactional
public class HandValues {

    private final EntryMapper entries;
    private final Ledger ledger;
    private final Valuation valuation;
    private final Timeline timeline;

    HandValues(EntryMapper entries, Ledger ledger, Valuation valuation, Timeline timeline) {
        this.entries = entries;
        this.ledger = ledger;
        this.valuation = valuation;
        this.timeline = timeline;
    }

    /**
     * @param amount as it was paid, with VAT; of scrap what the goods were worth
     * @throws Problem 404 for an unknown line, 409 for one that has a value or does not stand any more
     */
    public CostLine give(long id, BigDecimal amount, String reason) {
        EntryRow line = entries.find(id).orElseThrow(() -> Problem.notFound("没有这笔成本 No such line: COST-" + id));
        boolean open = line.basis() == Basis.UNPRICED
                && entries.standing(line.recordNo(), line.item())
                        .filter(line::equals)
                        .isPresent();
        if (!open) {
            throw Problem.conflict("这笔成本已有金额或已被更正 The line has a value already, or was corrected");
        }
        BigDecimal paid = amount.setScale(2);
        boolean sold = valuation.isSold(line.orderNo(), line.sku());
        BigDecimal loss = valuation.lossOf(line.kind(), line.goods(), sold, paid);
        boolean cash = line.kind() != Kind.SCRAP && line.kind() != Kind.LABOUR;
        ledger.correct(line, line.worth(cash ? paid : BigDecimal.ZERO.setScale(2), loss, "CNY", Basis.GIVEN, null));
        timeline.add(
                line.recordNo(),
                "cost.valued",
                CurrentUser.name(),
                Map.of("item", line.item(), "amount", paid.toPlainString(), "reason", reason));
        return entries.standing(line.recordNo(), line.item())
                .map(CostBook::line)
                .orElseThrow();
    }
}
