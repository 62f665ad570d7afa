package org.qualoop.cost.domain;

import org.qualoop.cost.data.CostSums;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds what was booked to the sums of the ledger, so that no page has to add up many lines itself. */
@Component("costSumFolding")
class SumFolding {

    private static final int LINES = 5_000;

    private final CostSums sums;
    private final TransactionTemplate transaction;

    SumFolding(CostSums sums, TransactionTemplate transaction) {
        this.sums = sums;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${qualoop.cost.fold-millis:1000}")
    void drain() {
        boolean more = sums.waits();
        while (more) {
            more = transaction.execute(status -> sums.fold(LINES)) == LINES;
        }
    }
}
