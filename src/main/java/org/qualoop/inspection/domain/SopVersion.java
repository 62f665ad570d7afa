package org.qualoop.inspection.domain;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.SopStep;

/**
 * One version of an SOP as quality people keep it.
 *
 * @param note why it was made
 * @param steps choices as written: {@code @defects} stands for the whole defect catalogue
 */
public record SopVersion(
        String key,
        int version,
        String zh,
        String en,
        String note,
        Instant createdAt,
        String createdBy,
        List<SopStep> steps) {}
