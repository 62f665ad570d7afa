package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Who bears the lines of the ledger: {@code cost_share}. */
@Mapper
public interface ShareMapper {

    void insert(ShareRow row);

    /** The parts of a line, turned round, for the line that takes it back. */
    void reverse(long entryId);

    /** By line and party. */
    List<ShareRow> of(Collection<Long> entryIds);

    record ShareRow(long entryId, String party, BigDecimal sharePercent, BigDecimal cashOut, BigDecimal loss) {}
}
