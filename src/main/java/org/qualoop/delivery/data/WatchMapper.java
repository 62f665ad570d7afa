package org.qualoop.delivery.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.delivery.Subject;

/** The watch over orders and parcels in flight. */
@Mapper
public interface WatchMapper {

    /** What is to be looked at, the longest due first. Reads the index of due times only. */
    List<Key> due(@Param("now") Instant now, @Param("limit") int limit, @Param("skip") int skip);

    /** Those of these rows that are still due, locked; what another node has locked is left out without waiting. */
    List<WatchRow> claim(@Param("keys") Collection<Key> keys, @Param("now") Instant now);

    /** Tracking numbers that are watched for these orders. */
    List<String> parcelsOf(@Param("orderNos") Collection<String> orderNos);

    int postpone(@Param("kind") Subject kind, @Param("ref") String ref, @Param("dueAt") Instant dueAt);

    int setCare(@Param("kind") Subject kind, @Param("ref") String ref, @Param("careNo") String careNo);

    int forgetCare(@Param("kind") Subject kind, @Param("ref") String ref, @Param("careNo") String careNo);

    record Key(Subject kind, String ref) {}
}
