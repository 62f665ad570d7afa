package org.qualoop.complaint.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What a regulator is owed and was answered. */
@Mapper
public interface RegulatorMapper {

    /** Again for the same case moves the deadline only. */
    void expect(@Param("caseNo") String caseNo, @Param("dueAt") Instant dueAt);

    int answer(RegulatorRow row);

    List<RegulatorRow> of(@Param("caseNos") Collection<String> caseNos);
}
