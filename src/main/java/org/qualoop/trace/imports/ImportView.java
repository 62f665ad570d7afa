package org.qualoop.trace.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.qualoop.trace.data.ImportRow;

/**
 * An import as people see it.
 *
 * @param mapping the layout that it was brought with, absent for one of our own templates
 * @param rows number of the file's last row, absent until it was counted
 * @param rowsDone number of the last row that is through
 * @param rejected items that were refused, each of one or more rows
 * @param ignoredColumns columns of the file that nothing reads
 * @param failure why it could not go on
 */
public record ImportView(
        String importNo,
        String kind,
        String mapping,
        String fileName,
        long bytes,
        String format,
        String encoding,
        boolean dryRun,
        ImportRow.Status status,
        Integer rows,
        int rowsDone,
        int accepted,
        int updated,
        int duplicates,
        int rejected,
        List<String> ignoredColumns,
        String failure,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    private static final String SEPARATOR = "\n";

    static ImportView of(ImportRow row) {
        return new ImportView(
                row.importNo(),
                row.kind(),
                row.mappingName(),
                row.fileName(),
                row.fileBytes(),
                row.fileType(),
                row.charsetName(),
                row.dryRun(),
                row.status(),
                row.rowsTotal(),
                row.rowsDone(),
                row.accepted(),
                row.updated(),
                row.duplicates(),
                row.rejected(),
                row.ignoredColumns().isEmpty()
                        ? List.of()
                        : List.of(row.ignoredColumns().split(SEPARATOR)),
                row.failure(),
                row.createdBy(),
                row.createdAt(),
                row.startedAt(),
                row.finishedAt());
    }

    static String joined(List<String> columns) {
        return String.join(SEPARATOR, columns);
    }

    /** 0–100. */
    @JsonProperty
    public int percent() {
        return status == ImportRow.Status.DONE ? 100 : rows == null || rows == 0 ? 0 : (int) (100L * rowsDone / rows);
    }

    /** Whether something may still change by itself. */
    public boolean underWay() {
        return status == ImportRow.Status.WAITING || status == ImportRow.Status.RUNNING;
    }
}
