package org.qualoop.complaint.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.complaint.CaseSource;

/** What customers said. */
@Mapper
public interface VoiceMapper {

    void save(VoiceRow row);

    Optional<VoiceRow> find(@Param("kind") CaseSource kind, @Param("channel") String channel, @Param("ref") String ref);

    /** Reviews of one or two stars about the SKU, said in that time, others than this one. */
    int countBad(
            @Param("sku") String sku,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("channel") String channel,
            @Param("ref") String ref);

    /** Voices about these orders whose goods are not known to the last detail. */
    List<VoiceRow> unlinked(@Param("orderNos") Collection<String> orderNos);

    void link(
            @Param("row") VoiceRow row,
            @Param("sku") String sku,
            @Param("lotNo") String lotNo,
            @Param("customerId") String customerId,
            @Param("ncrNo") String ncrNo);

    void moveNcr(@Param("from") String from, @Param("to") String to);

    List<VoiceRow> ofOrder(@Param("kind") CaseSource kind, @Param("orderNo") String orderNo);

    List<VoiceRow> ofLot(@Param("kind") CaseSource kind, @Param("sku") String sku, @Param("lotNo") String lotNo);

    List<VoiceRow> ofCases(@Param("caseNos") Collection<String> caseNos);
}
