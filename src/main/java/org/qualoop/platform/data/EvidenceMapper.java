package org.qualoop.platform.data;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.platform.EvidenceView;

/** Descriptions of stored files. */
@Mapper
public interface EvidenceMapper {

    /** @param onceKey unique; null when the same file may be stored again */
    void insert(EvidenceView evidence, String processInstanceId, String onceKey);

    Optional<EvidenceView> findOnce(String onceKey);

    Optional<EvidenceView> find(String evidenceId);

    List<EvidenceView> ofTask(String taskId);

    List<EvidenceView> ofRecord(String recordNo);

    int count(String activityInstanceId, EvidenceView.Kind kind);
}
