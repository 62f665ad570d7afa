package org.qualoop.trace.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives all links and counters from the facts, lot by lot in the order of the key: once before the first start with a
 * database that is older than they are, and again on the next start after {@code update trace_lot_build set built =
 * false}. Nothing may be taken in meanwhile; it begins anew when it was interrupted.
 */
@Component
public class LotRebuild implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LotRebuild.class);
    private static final int PART = 1_000;

    private final LinkMapper mapper;
    private final LotCounters counters;
    private final TransactionTemplate transactions;

    LotRebuild(LinkMapper mapper, LotCounters counters, PlatformTransactionManager manager) {
        this.mapper = mapper;
        this.counters = counters;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Before the application takes requests. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!mapper.isBuilt()) {
            LOG.info("Deriving the links of all lots from the facts");
            run();
            LOG.info("The links of all lots are derived");
        }
    }

    public void run() {
        mapper.clearLinks();
        mapper.clearCustomers();
        mapper.clearCounts();
        forEachLot(lot -> {
            mapper.insertOfLot(lot);
            mapper.insertCustomersOfLot(lot);
        });
        forEachLot(lot -> {
            counters.recount(Set.of(lot));
            mapper.countUnits(lot);
        });
        mapper.setBuilt();
    }

    private void forEachLot(Consumer<LotId> work) {
        List<LotId> lots = mapper.lotsAfter(null, PART);
        while (!lots.isEmpty()) {
            for (LotId lot : lots) {
                transactions.executeWithoutResult(status -> work.accept(lot));
            }
            lots = mapper.lotsAfter(lots.get(lots.size() - 1), PART);
        }
    }
}
