package org.qualoop.platform.data;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.platform.Signature;

/** Signatures given to tasks; none is ever changed. */
@Mapper
public interface SignatureMapper {

    void insert(Signature signature);

    List<Signature> ofRun(String activityInstanceId);

    List<Signature> ofTask(String taskId);

    List<Signature> ofRecord(String recordNo);
}
