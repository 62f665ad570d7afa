package org.qualoop.trace.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The ledger {@code trace_fact}. */
@Mapper
interface FactMapper {

    /** Every revision whose key lies between these, both included, in the order of key and revision. */
    List<RevisionRow> revisions(String kind, String from, String to);

    record RevisionRow(String factKey, int revision, String item, Instant receivedAt, String receivedBy) {}

    /** The canonical content of one revision. */
    String item(@Param("kind") String kind, @Param("key") String key, @Param("revision") int revision);
}
