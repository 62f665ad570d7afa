package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.date;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.data.ReplyRow;
import org.qualoop.recall.domain.Reactions;
import org.springframework.stereotype.Component;

/** The oldest reaction that nobody takes care of. */
@Component
class PickReactionDelegate implements JavaDelegate {

    private final Reactions reactions;

    PickReactionDelegate(Reactions reactions) {
        this.reactions = reactions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplyRow reply = reactions.take(no(execution));
        execution.setVariableLocal(RecallNames.REACTION, reply.reaction());
        execution.setVariableLocal(RecallNames.REACTION_CHANNEL, reply.channel());
        execution.setVariableLocal(RecallNames.REACTION_NO, reply.replyId());
        execution.setVariableLocal(RecallNames.REACTION_AT, date(reply.repliedAt()));
    }
}
