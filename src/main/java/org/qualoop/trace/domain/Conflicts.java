package org.qualoop.trace.domain;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.qualoop.platform.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work again in a new transaction when it lost against another one. The database makes the loser wait for the
 * winner's commit, so the next try sees what the winner wrote.
 */
@Component
public class Conflicts {

    private static final int TRIES = 20;

    /**
     * Batches at work at once, fewer than half of the connection pool: a batch that opens a record may need a second
     * connection for a fresh block of numbers, and when every connection is held by a batch, each would wait for the
     * others. More at once would not be faster either, it would only queue in the database.
     */
    private static final int AT_ONCE = 10;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    private final TransactionTemplate transactions;
    private final TransactionTemplate another;
    private final List<Conflict> conflicts;

    Conflicts(PlatformTransactionManager manager, List<Conflict> conflicts) {
        this.transactions = new TransactionTemplate(manager);
        this.another = new TransactionTemplate(manager);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.conflicts = conflicts;
    }

    public <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Within a caller's transaction a second try would only see the first one's failure.
            return transactions.execute(status -> work.get());
        }
        return inTurn(status -> work.get());
    }

    /** What the work would come to: it is done, and all that it wrote is taken back. Not within a transaction. */
    public <T> T rehearse(Supplier<T> work) {
        return inTurn(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private <T> T inTurn(TransactionCallback<T> work) {
        room.acquireUninterruptibly();
        try {
            return again(transactions, work);
        } finally {
            room.release();
        }
    }

    /** For work that follows a commit while its transaction is still being completed. */
    void inAnotherTransaction(Runnable work) {
        again(another, status -> {
            work.run();
            return null;
        });
    }

    private <T> T again(TransactionTemplate transactions, TransactionCallback<T> work) {
        for (int i = 1; ; i++) {
            try {
                return transactions.execute(work);
            } catch (RuntimeException e) {
                if (i == TRIES || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Throwable each = cause;
            if (conflicts.stream().anyMatch(conflict -> conflict.isOneIn(each))) {
                return true;
            }
        }
        return false;
    }
}
