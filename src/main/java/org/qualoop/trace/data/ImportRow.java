package org.qualoop.trace.data;

import java.time.Instant;

/**
 * An import as it is stored.
 *
 * @param rowsTotal the number of the file's last row, null until it was counted
 * @param rowsDone the number of the last row that is through
 */
public record ImportRow(
        String importNo,
        String kind,
        String mappingName,
        String layout,
        String ignoredColumns,
        String fileName,
        String fileSha256,
        long fileBytes,
        String fileType,
        String charsetName,
        String delimiterChar,
        boolean dryRun,
        Status status,
        Integer rowsTotal,
        int rowsDone,
        int accepted,
        int updated,
        int duplicates,
        int rejected,
        String failure,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** DRAFT: its columns are not all known yet. */
    public enum Status {
        DRAFT,
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** The same file once more, from the beginning, and this time not as a dry run. */
    public ImportRow forReal(String newNo, String by, Instant at) {
        return new ImportRow(
                newNo,
                kind,
                mappingName,
                layout,
                ignoredColumns,
                fileName,
                fileSha256,
                fileBytes,
                fileType,
                charsetName,
                delimiterChar,
                false,
                Status.WAITING,
                rowsTotal,
                0,
                0,
                0,
                0,
                0,
                null,
                by,
                at,
                null,
                null);
    }
}
