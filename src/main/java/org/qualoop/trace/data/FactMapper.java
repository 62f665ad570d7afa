package org.qualoop.trace.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The ledger {@code trace_fact}. */
@Mapper
interface FactMapper {

    /** Every revision whose key lies between these, both included, in the order of key and revision. */
    List<RevisionRow> revisions(String kind, String from, String to);

    record RevisionRow(String factKey, int revision, String item, Instant receivedAt, String receivedBy) {}

    record LatestRow(String factKey, int revision, byte[] contentHash) {}

    /** The last revision of each of these facts that is known. */
    List<LatestRow> latest(@Param("kind") String kind, @Param("keys") Collection<String> keys);

    /** The canonical content of one revision. */
    String item(@Param("kind") String kind, @Param("key") String key, @Param("revision") int revision);
}
