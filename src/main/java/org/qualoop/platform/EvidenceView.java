package org.qualoop.platform;

import java.time.Instant;

/**
 * One stored file that proves something.
 *
 * @param sha256 lower-case hexadecimal digest of the content
 * @param mediaType found by content, not by name
 */
public record EvidenceView(
        String evidenceId,
        String sha256,
        Kind kind,
        String mediaType,
        long bytes,
        String fileName,
        String taskId,
        String activityInstanceId,
        String recordNo,
        String uploadedBy,
        Instant uploadedAt) {

    public enum Kind {
        PHOTO,
        VIDEO,
        DOCUMENT
    }
}
