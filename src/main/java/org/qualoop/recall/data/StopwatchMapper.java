package org.qualoop.recall.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.recall.Lap;
import org.qualoop.trace.LotId;

/** Times of a recall, and which lots are being recalled. */
@Mapper
public interface StopwatchMapper {

    /** Does nothing when the lap is there already. */
    void plan(String recallNo, Lap lap, Long targetMillis);

    /** The first time holds. */
    int reached(String recallNo, Lap lap, long millis, Long found, Instant at);

    List<LapRow> laps(Collection<String> recallNos);

    /** Holds that nobody has confirmed, nor counted in a drill. */
    long waitingHolds(String recallNo);

    /** Orders in scope whose customer is unknown. */
    long unlisted(String recallNo);

    /** @return 0 when the lot is in an open recall already; waits for one that is just being opened */
    int claim(String sku, String lotNo, String recallNo);

    List<String> holders(Collection<LotId> lots);

    void release(String recallNo);

    record LapRow(String recallNo, Lap lap, Long targetMillis, Long millis, Long found, Instant reachedAt) {}
}
