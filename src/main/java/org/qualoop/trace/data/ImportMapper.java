package org.qualoop.trace.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Imports of files, their parts, errors and layouts. */
@Mapper
public interface ImportMapper {

    void insert(@Param("row") ImportRow row);

    Optional<ImportRow> find(@Param("importNo") String importNo);

    /** Newest first; {@code after} is the number of the last one seen, null at the beginning. */
    List<ImportRow> list(@Param("after") String after, @Param("limit") int limit);

    /** Imports that wait, or whose node is gone. */
    List<String> waiting(@Param("now") Instant now);

    /** @return 1 when the import is this worker's until then */
    int lease(
            @Param("importNo") String importNo,
            @Param("worker") String worker,
            @Param("now") Instant now,
            @Param("until") Instant until);

    /** Lets go of everything that a worker holds. */
    int release(@Param("worker") String worker);

    int setTotal(@Param("importNo") String importNo, @Param("worker") String worker, @Param("total") int total);

    /** Adds what became of a batch; @return 0 when the import is no longer this worker's. */
    int advance(@Param("step") Step step);

    record Step(
            String importNo,
            String worker,
            Instant until,
            int rowsDone,
            int accepted,
            int updated,
            int duplicates,
            int rejected) {}

    int finish(
            @Param("importNo") String importNo,
            @Param("worker") String worker,
            @Param("status") ImportRow.Status status,
            @Param("failure") String failure,
            @Param("now") Instant now);

    /** From one of these to another, by a person; @return 0 when it is in none of them. */
    int move(
            @Param("importNo") String importNo,
            @Param("from") List<ImportRow.Status> from,
            @Param("to") ImportRow.Status to,
            @Param("now") Instant now);

    /** Gives a draft its layout, and lets it wait. */
    int layOut(
            @Param("importNo") String importNo,
            @Param("layout") String layout,
            @Param("ignored") String ignored,
            @Param("mappingName") String mappingName,
            @Param("dryRun") boolean dryRun);

    void addPart(@Param("sha256") String sha256, @Param("partNo") int partNo, @Param("content") byte[] content);

    PartRow part(@Param("sha256") String sha256, @Param("partNo") int partNo);

    record PartRow(byte[] content) {}

    void addErrors(@Param("errors") List<ErrorRow> errors);

    /** Errors in the order of rows, behind a row and a place in it. */
    List<ErrorRow> errors(
            @Param("importNo") String importNo,
            @Param("rowNo") int rowNo,
            @Param("seq") int seq,
            @Param("limit") int limit);

    record ErrorRow(String importNo, int rowNo, int seq, int fromRow, int toRow, String path, String detail) {}

    List<String> finishedBefore(@Param("before") Instant before, @Param("limit") int limit);

    int forgetErrors(@Param("importNo") String importNo);

    /** Files that no import younger than that refers to. */
    int forgetParts(@Param("before") Instant before);

    List<MappingRow> mappings();

    Optional<MappingRow> mapping(@Param("name") String name);

    void saveMapping(@Param("row") MappingRow row);

    int deleteMapping(@Param("name") String name);

    record MappingRow(String name, String kind, String layout, String savedBy, Instant savedAt) {}
}
