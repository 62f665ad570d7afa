package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;
import static org.qualoop.recall.process.RecallNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Reactions;
import org.springframework.stereotype.Component;

/** The reaction is reported to the authority. */
@Component
class RecordReactionDelegate implements JavaDelegate {

    private final Reactions reactions;
    private final RecallActor actor;

    RecordReactionDelegate(Reactions reactions, RecallActor actor) {
        this.reactions = reactions;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reactions.reported(
                no(execution),
                text(execution, RecallNames.REACTION_CHANNEL),
                text(execution, RecallNames.REACTION_NO),
                text(execution, RecallNames.REACTION_REF),
                actor.name());
    }
}
