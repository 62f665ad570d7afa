package org.qualoop.inspection.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Drafts of SOPs, one at most of each; a change names the revision that it was made from. */
@Mapper
public interface SopDraftMapper {

    List<DraftRow> all();

    DraftRow find(String sopKey);

    /** @throws org.springframework.dao.DuplicateKeyException when there is a draft already */
    void insert(DraftRow row);

    /** @return 0 when the draft is no longer the one before this revision */
    int replace(DraftRow row);

    /** @return 0 when the draft is no longer of this revision */
    int delete(String sopKey, int revision);

    /** @param content the draft as JSON */
    record DraftRow(String sopKey, int revision, String content, Instant savedAt, String savedBy) {}
}
