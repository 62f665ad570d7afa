package org.qualoop.training.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.TrainingView.Verdict;
import org.qualoop.training.Work;

/** Trainings and what was said in them. Changes say by their count whether they took place. */
@Mapper
public interface TrainingMapper {

    /** Does nothing but lock when the person has an open one for the same figure. */
    void insertOrLock(TrainingRow row);

    Optional<String> openNumberOf(String openKey);

    Optional<TrainingRow> find(String trainingNo);

    Optional<TrainingRow> lock(String trainingNo);

    /**
     * Newest first.
     *
     * @param groups whose people's trainings are seen
     * @param self whose own are seen too
     */
    List<TrainingRow> list(
            @Param("groups") Collection<String> groups,
            @Param("self") String self,
            @Param("work") Work work,
            @Param("person") String person,
            @Param("status") TrainingStatus status,
            @Param("limit") int limit);

    long countOpen(@Param("groups") Collection<String> groups, @Param("self") String self);

    int setProcess(@Param("trainingNo") String trainingNo, @Param("processInstanceId") String processInstanceId);

    int setOwner(@Param("trainingNo") String trainingNo, @Param("owner") String owner, @Param("dueAt") Instant dueAt);

    int setStage(@Param("trainingNo") String trainingNo, @Param("stage") TrainingStage stage);

    int startRound(
            @Param("trainingNo") String trainingNo, @Param("roundNo") int roundNo, @Param("dueAt") Instant dueAt);

    int setWindow(
            @Param("trainingNo") String trainingNo,
            @Param("completedAt") Instant completedAt,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("extensions") int extensions);

    int setVerdict(@Param("trainingNo") String trainingNo, @Param("verdict") Verdict verdict);

    int close(
            @Param("trainingNo") String trainingNo,
            @Param("status") TrainingStatus status,
            @Param("by") String by,
            @Param("at") Instant at);

    void insertEntry(EntryRow row);

    List<EntryRow> entries(@Param("trainingNos") Collection<String> trainingNos);

    record EntryRow(
            String trainingNo,
            int entryNo,
            int roundNo,
            TrainingStage stage,
            String name,
            String content,
            String enteredBy,
            Instant enteredAt) {}
}
