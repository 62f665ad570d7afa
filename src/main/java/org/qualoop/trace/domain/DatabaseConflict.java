package org.qualoop.trace.domain;

import java.sql.SQLTransactionRollbackException;
import org.qualoop.platform.Conflict;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/** A deadlock, a lock that took too long, or a key that another transaction inserted first. */
@Component
class DatabaseConflict implements Conflict {

    @Override
    public boolean isOneIn(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof DuplicateKeyException
                || failure instanceof QueryTimeoutException // how H2's wait for a row ends in a batch
                || failure instanceof SQLTransactionRollbackException;
    }
}
