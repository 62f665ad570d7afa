package org.qualoop.cost.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.ncr.NcrCosts;
import org.qualoop.platform.Money;
import org.springframework.stereotype.Component;

/** The loss behind an NCR, with that of the cases and returns that it answers. */
@Component
class CostsOfNcrs implements NcrCosts {

    private final EntryMapper entries;

    CostsOfNcrs(EntryMapper entries) {
        this.entries = entries;
    }

    @Override
    public Map<String, Money> of(Collection<String> ncrNos) {
        Map<String, Money> losses = new HashMap<>();
        if (!ncrNos.isEmpty()) {
            entries.lossOfEvents(ncrNos)
                    .forEach(loss -> losses.putIfAbsent(loss.eventNo(), new Money(loss.loss(), loss.currency())));
        }
        return losses;
    }
}
