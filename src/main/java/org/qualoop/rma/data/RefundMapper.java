package org.qualoop.rma.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** The one refund of a return. */
@Mapper
public interface RefundMapper {

    /** Fails on the primary key when there is one already. */
    void insert(RefundRow row);

    Optional<RefundRow> find(String rmaNo);

    /** A refused refund is tried once more. @return 0 when it was not refused */
    int reserveAgain(String rmaNo, BigDecimal amount, Instant at);

    /** @return 0 when the refund is not in the status {@code from} any more */
    int settle(String rmaNo, RefundRow.Status from, RefundRow.Status to, String refundNo, String note, Instant at);
}
