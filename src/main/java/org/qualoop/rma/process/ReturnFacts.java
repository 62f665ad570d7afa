package org.qualoop.rma.process;

import java.time.Clock;
import java.util.List;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Roles;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.domain.ReturnDecisions;
import org.qualoop.rma.domain.Returns;
import org.springframework.stereotype.Component;

/** What expressions of the diagram ask of the tables. */
@Component
public class ReturnFacts {

    private final Returns returns;
    private final ReturnDecisions decisions;
    private final DutyRoster roster;
    private final Clock clock;

    ReturnFacts(Returns returns, ReturnDecisions decisions, DutyRoster roster, Clock clock) {
        this.returns = returns;
        this.decisions = decisions;
        this.roster = roster;
        this.clock = clock;
    }

    public List<Integer> lineNos(String rmaNo) {
        return returns.lines(rmaNo).stream().map(LineRow::orderLineNo).toList();
    }

    public String sku(String rmaNo, int lineNo) {
        return line(rmaNo, lineNo).sku();
    }

    public int qty(String rmaNo, int lineNo) {
        return line(rmaNo, lineNo).qty();
    }

    public String evidenceIds(String rmaNo) {
        return decisions.evidenceIds(rmaNo);
    }

    public String leadOfCustomerService() {
        return roster.onDuty(Roles.CS_LEAD, clock.instant()).stream()
                .findFirst()
                .orElse(Roles.CS_LEAD);
    }

    private LineRow line(String rmaNo, int lineNo) {
        return returns.lines(rmaNo).stream()
                .filter(line -> line.orderLineNo() == lineNo)
                .findFirst()
                .orElseThrow();
    }
}
