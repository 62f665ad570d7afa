package org.qualoop.platform.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.qualoop.platform.Conflict;
import org.springframework.stereotype.Component;

/** The engine found that another transaction changed the same instance. */
@Component
class EngineConflict implements Conflict {

    @Override
    public boolean isOneIn(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }
}
