package org.qualoop.ncr.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.ncr.SourceKind;

/** What hangs on an NCR: the reports that it answers, who bears it, who had it when. */
@Mapper
public interface NcrDetailMapper {

    /** The same report again changes nothing. */
    void addSource(SourceRow row);

    /** The reports of one NCR become those of another. */
    void copySources(String from, String to);

    int countSources(String ncrNo);

    List<SourceRow> sources(Collection<String> ncrNos);

    void addLiability(String ncrNo, String party, BigDecimal sharePercent);

    void clearLiability(String ncrNo);

    List<LiabilityRow> liability(Collection<String> ncrNos);

    void addHandover(HandoverRow row);

    List<HandoverRow> handovers(Collection<String> ncrNos);

    record SourceRow(String ncrNo, SourceKind kind, String ref, String orderNo, String reportText, Instant joinedAt) {}

    record LiabilityRow(String ncrNo, String party, BigDecimal sharePercent) {}

    record HandoverRow(String ncrNo, Instant at, String fromOwner, String toGroup, String toOwner, String reason) {}
}
