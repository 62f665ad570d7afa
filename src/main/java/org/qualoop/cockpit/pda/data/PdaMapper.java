package org.qualoop.cockpit.pda.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.platform.TaskView;

/** What PDAs have sent for open tasks. */
@Mapper
public interface PdaMapper {

    List<AnswerRow> answers(String taskId);

    void put(TaskView task, String stepId, String answer, boolean draft, String by, Instant at);

    /** @return 0 when the message was there already */
    int addMessage(String messageId, TaskView task, String by, boolean done, Instant at);

    boolean isDone(String messageId);

    /** The task was completed by that user: his messages that asked for it have been heard. */
    void markDone(String processInstanceId, String taskKey, String user);

    /** The answers have become the task's values. */
    void forget(String processInstanceId, String taskKey);

    /** @param answer JSON; the text null when the step was left out */
    record AnswerRow(String stepId, String answer, boolean draft) {}
}
