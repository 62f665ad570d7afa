package org.qualoop.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.inspection.domain.SopChange;
import org.qualoop.inspection.domain.SopDiff;
import org.qualoop.inspection.domain.SopDraft;
import org.qualoop.inspection.domain.SopDrafts;
import org.qualoop.inspection.domain.SopKeeping;
import org.qualoop.inspection.domain.SopVersion;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The version of an SOP that is being written; quality people only. */
@RestController
@RequestMapping("/api/v1/sops/{key}/draft")
@PreAuthorize("hasRole('quality')")
@Tag(name = "catalogues")
class SopDraftController {

    private final SopDrafts drafts;
    private final SopKeeping sops;

    SopDraftController(SopDrafts drafts, SopKeeping sops) {
        this.drafts = drafts;
        this.sops = sops;
    }

    @GetMapping
    @Operation(summary = "The saved draft; 404 when there is none")
    SopDrafts.Saved draft(@PathVariable String key) {
        return drafts.find(key).orElseThrow(() -> Problem.notFound("没有这份草稿 No such draft: " + key));
    }

    @PutMapping
    @Operation(
            summary = "Save the draft, faults and all, without effect",
            description = "revision is the one that was read, 0 for none; 409 brings what somebody else has saved.")
    SopDrafts.Saved save(@PathVariable String key, @RequestParam int revision, @RequestBody SopDraft draft) {
        return drafts.save(key, revision, draft);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discard the draft")
    void discard(@PathVariable String key, @RequestParam int revision) {
        drafts.discard(key, revision);
    }

    @PostMapping("/publish")
    @Operation(summary = "Put the saved draft in force for tasks that are created from now on; those open keep theirs")
    SopVersion publish(@PathVariable String key, @RequestParam int revision) {
        return drafts.publish(key, revision);
    }

    @PostMapping("/check")
    @Operation(
            summary = "What keeps these words from being published, and what they change; stores nothing",
            description = "Changes are against the version in force, with against=draft against the saved draft.")
    Checked check(
            @PathVariable String key, @RequestParam(defaultValue = "") String against, @RequestBody SopDraft draft) {
        SopDraft before = "draft".equals(against)
                ? drafts.find(key).map(SopDrafts.Saved::draft).orElse(SopDraft.NOTHING)
                : sops.find(key, null).map(SopDraft::of).orElse(SopDraft.NOTHING);
        return new Checked(sops.faults(key, draft), SopDiff.between(before, draft.tidy()));
    }

    /** @param changes what differs */
    record Checked(List<FieldError> errors, List<SopChange> changes) {}
}
