package org.qualoop.platform.process;

import org.qualoop.platform.data.StartLockMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets nodes that start at the same moment do their setup one after the other. (The engine has a start lock too, but
 * takes none on H2.)
 */
@Component
class StartLock {

    private final StartLockMapper mapper;
    private final TransactionTemplate transaction;

    StartLock(StartLockMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
    }

    void alone(Runnable setup) {
        transaction.executeWithoutResult(tx -> {
            mapper.lock();
            setup.run();
        });
    }
}
