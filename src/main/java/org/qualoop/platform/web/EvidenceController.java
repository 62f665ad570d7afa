package org.qualoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.domain.EvidenceFiles;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/evidence")
@Tag(name = "evidence")
class EvidenceController {

    private final EvidenceFiles files;

    EvidenceController(EvidenceFiles files) {
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(Roles.STAFF_ACTING)
    @Operation(
            summary = "Store a photo, video or document, for a task if one is named",
            description =
                    "With sha256 the content is checked against it, and the same file for the same run of a task is"
                            + " stored once: it may be sent again when the answer was lost.")
    ResponseEntity<Map<String, Object>> store(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String taskId,
            @RequestParam(required = false) String sha256)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Problem.badRequest("/file", "缺少文件，或文件为空 The file is missing or empty");
        }
        EvidenceView stored =
                files.store(file.getInputStream(), file.getOriginalFilename(), kind(kind), taskId, announced(sha256));
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + stored.evidenceId()))
                .body(Map.of(
                        "evidenceId", stored.evidenceId(),
                        "sha256", stored.sha256(),
                        "mediaType", stored.mediaType(),
                        "bytes", stored.bytes()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "The stored file; Range is honoured")
    ResponseEntity<Resource> read(@PathVariable String id) {
        EvidenceView evidence = files.find(id).orElseThrow(() -> Problem.notFound("没有这份证据 No such evidence: " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(evidence.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        evidence.kind() == EvidenceView.Kind.DOCUMENT ? "attachment" : "inline")
                .header("Content-Security-Policy", "sandbox")
                .body(new FileSystemResource(files.path(evidence)));
    }

    private static String announced(String sha256) {
        if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
            throw Problem.badRequest("/sha256", "须为 64 位十六进制 64 hexadecimal digits are expected");
        }
        return sha256;
    }

    private static EvidenceView.Kind kind(String kind) {
        try {
            return EvidenceView.Kind.valueOf(kind);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.badRequest("/kind", "必须是 must be one of PHOTO, VIDEO, DOCUMENT");
        }
    }
}
