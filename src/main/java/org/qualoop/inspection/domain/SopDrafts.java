package org.qualoop.inspection.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.data.SopDraftMapper;
import org.qualoop.inspection.data.SopDraftMapper.DraftRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of SOPs that are being written, one for each SOP: saved without effect, in force when published. Whoever
 * saves, discards or publishes names the revision that he has read, so that nobody writes over what he has not seen.
 */
@Service
@Transactional
public class SopDrafts {

    private static final int LONGEST = 200_000;

    private final SopDraftMapper mapper;
    private final SopKeeping sops;
    private final ObjectMapper json;
    private final Clock clock;

    SopDrafts(SopDraftMapper mapper, SopKeeping sops, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.sops = sops;
        this.json = json;
        this.clock = clock;
    }

    /** @param revision counts from 1 how often the draft was saved */
    public record Saved(String key, int revision, Instant savedAt, String savedBy, SopDraft draft) {}

    public List<Saved> all() {
        return mapper.all().stream().map(this::saved).toList();
    }

    public Optional<Saved> find(String key) {
        return Optional.ofNullable(mapper.find(key)).map(this::saved);
    }

    /**
     * Keeps the draft, faults and all.
     *
     * @param revision the one that was read; 0 when there was no draft
     * @throws Problem 409 with the draft that somebody else has saved meanwhile
     */
    public Saved save(String key, int revision, SopDraft draft) {
        SopKeeping.checkKey(key);
        String content = written(draft.tidy());
        if (content.length() > LONGEST) {
            throw Problem.tooLarge("草稿过长 The draft is too long");
        }
        DraftRow row = new DraftRow(key, revision + 1, content, clock.instant(), CurrentUser.name());
        try {
            if (revision == 0) {
                mapper.insert(row);
            } else if (mapper.replace(row) == 0) {
                throw savedMeanwhile(key);
            }
        } catch (DuplicateKeyException e) {
            throw savedMeanwhile(key);
        }
        return saved(row);
    }

    /** @throws Problem 409 when somebody else has saved meanwhile */
    public void discard(String key, int revision) {
        if (mapper.delete(key, revision) == 0) {
            throw savedMeanwhile(key);
        }
    }

    /**
     * Puts the draft in force for tasks that are created from now on.
     *
     * @throws Problem 422 with every fault, 409 when the draft or the SOP has moved on; the draft stays
     */
    public SopVersion publish(String key, int revision) {
        Saved saved = find(key).orElseThrow(() -> Problem.notFound("没有这份草稿 No such draft: " + key));
        discard(key, revision);
        return sops.put(key, saved.draft());
    }

    private Problem savedMeanwhile(String key) {
        return find(key)
                .map(now -> Problem.conflict(
                                "%s 已保存了这份草稿的第 %d 稿 %s has saved revision %d of this draft"
                                        .formatted(now.savedBy(), now.revision(), now.savedBy(), now.revision()),
                                List.of(new FieldError("/revision", "当前 Now: " + now.revision())))
                        .with("saved", now))
                .orElseGet(() -> Problem.conflict(
                        "这份草稿已发布或已放弃 This draft was published or discarded meanwhile",
                        List.of(new FieldError("/revision", "当前 Now: 0"))));
    }

    private Saved saved(DraftRow row) {
        try {
            return new Saved(
                    row.sopKey(),
                    row.revision(),
                    row.savedAt(),
                    row.savedBy(),
                    json.readValue(row.content(), SopDraft.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored draft is not JSON", e);
        }
    }

    private String written(SopDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
