package org.qualoop.trace.domain;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work again in a new transaction when it lost against another one: a deadlock, a lock that took too long, or a
 * key that the other one inserted first. The database makes the loser wait for the winner's commit, so the next try
 * sees what the winner wrote.
 */
@Component
class Conflicts {

    private static final int TRIES = 20;

    private final TransactionTemplate transactions;

    Conflicts(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    <T> T inTransaction(Supplier<T> work) {
        // Within a caller's transaction a second try would only see the first one's failure.
        int tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int i = 1; ; i++) {
            try {
                return transactions.execute(status -> work.get());
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (i == tries) {
                    throw e;
                }
            }
        }
    }
}
