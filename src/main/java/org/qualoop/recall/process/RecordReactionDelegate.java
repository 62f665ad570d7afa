package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.recall.domain.Reactions;
import org.springframework.stereotype.Component;

/** The reaction is reported to the authority. */
@Component
class RecordReactionDelegate implements JavaDelegate {

    private final Reactions reactions;

    RecordReactionDelegate(Reactions reactions) {
        this.reactions = reactions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reactions.reported(
                no(execution),
                text(execution, RecallNames.REACTION_CHANNEL),
                text(execution, RecallNames.REACTION_NO),
                text(execution, RecallNames.REACTION_REF),
                Entered.by(execution));
    }
}
