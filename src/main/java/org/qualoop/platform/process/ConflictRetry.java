package org.qualoop.platform.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A person completes a task while a timer or the bridge moves another token of the same process: one of the two
 * transactions loses and has changed nothing. It is the person's command that is run again, not the person.
 */
final class ConflictRetry {

    private static final int TRIES = 4;

    private ConflictRetry() {}

    /** @param wanted false, or a transaction that began outside: run once, the caller owns the outcome */
    static <T> T run(boolean wanted, Supplier<T> command) {
        boolean own = wanted && !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return command.get();
            } catch (ProcessEngineException e) {
                if (!own || attempt == TRIES || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    /** Under READ_COMMITTED the engine may also read half of a tree of executions that was just rebuilt (ENGINE-03077). */
    private static boolean isConflict(ProcessEngineException e) {
        return e instanceof OptimisticLockingException
                || String.valueOf(e.getMessage()).startsWith("ENGINE-03077");
    }
}
