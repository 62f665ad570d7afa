package org.qualoop.platform.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.EvidenceView.Kind;
import org.qualoop.platform.EvidenceWriter;
import org.qualoop.platform.Problem;
import org.qualoop.platform.QualoopProperties;
import org.qualoop.platform.data.EvidenceMapper;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps content by its SHA-256 under the data directory; the row is written after the file is safely there. */
@Component
public class EvidenceFiles implements EvidenceStore, EvidenceWriter {

    private static final List<String> PHOTO =
            List.of("image/jpeg", "image/png", "image/webp", "image/heic", "image/gif");
    private static final List<String> VIDEO = List.of("video/mp4", "video/quicktime", "video/webm", "video/x-matroska");
    private static final List<String> DOCUMENT = List.of(
            "application/pdf",
            "text/plain",
            "text/csv",
            "application/zip",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Tika tika = new Tika();
    private final EvidenceMapper mapper;
    private final TaskPlace places;
    private final Clock clock;
    private final Path folder;

    EvidenceFiles(EvidenceMapper mapper, TaskPlace places, Clock clock, QualoopProperties properties) {
        this.mapper = mapper;
        this.places = places;
        this.clock = clock;
        this.folder = properties.dataDir().toAbsolutePath().normalize().resolve("evidence");
    }

    /**
     * @param taskId null when the file belongs to no task
     * @param announced SHA-256 that the client has computed, or null. With it the same file is kept once for each run of
     *     a task, however often an answer is lost on the way and the file sent again.
     * @throws Problem 400 when the content is not of the kind or not what was announced, 404 when there is no such open
     *     task, 507 when the disk is full
     */
    public EvidenceView store(InputStream content, String fileName, Kind kind, String taskId, String announced) {
        return store(
                content,
                fileName,
                kind,
                taskId == null || taskId.isBlank() ? TaskPlace.Place.NONE : places.of(taskId),
                announced);
    }

    @Override
    public EvidenceView keep(byte[] content, String fileName, String recordNo) {
        TaskPlace.Place place = new TaskPlace.Place(null, null, null, recordNo);
        return store(new ByteArrayInputStream(content), fileName, Kind.DOCUMENT, place, null);
    }

    private EvidenceView store(
            InputStream content, String fileName, Kind kind, TaskPlace.Place place, String announced) {
        Path upload = null;
        try {
            Files.createDirectories(folder);
            upload = Files.createTempFile(folder, "upload-", ".part");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(content, digest)) {
                Files.copy(in, upload, StandardCopyOption.REPLACE_EXISTING);
            }
            String mediaType = checkedType(upload, kind);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            if (announced != null && !announced.equalsIgnoreCase(sha256)) {
                throw Problem.badRequest(
                        "/sha256", "收到的内容不完整，请重传 What arrived is not what was announced, send it again");
            }
            long bytes = Files.size(upload);
            moveTo(upload, file(sha256));
            EvidenceView evidence = new EvidenceView(
                    UUID.randomUUID().toString(),
                    sha256,
                    kind,
                    mediaType,
                    bytes,
                    shortened(fileName),
                    place.taskId(),
                    place.activityInstanceId(),
                    place.recordNo(),
                    CurrentUser.name(),
                    clock.instant());
            boolean once = announced != null && place.activityInstanceId() != null;
            return once ? once(evidence, place) : added(evidence, place, null);
        } catch (IOException e) {
            throw new Problem(507, "无法保存文件，请稍后重试 The file cannot be stored now, try again later", List.of());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            discard(upload);
        }
    }

    private EvidenceView once(EvidenceView evidence, TaskPlace.Place place) {
        String key = place.activityInstanceId() + ":" + evidence.kind() + ":" + evidence.sha256();
        try {
            return mapper.findOnce(key).orElseGet(() -> added(evidence, place, key));
        } catch (DuplicateKeyException sameFileAtTheSameMoment) {
            return mapper.findOnce(key).orElseThrow();
        }
    }

    private EvidenceView added(EvidenceView evidence, TaskPlace.Place place, String onceKey) {
        mapper.insert(evidence, place.processInstanceId(), onceKey);
        return evidence;
    }

    public Path path(EvidenceView evidence) {
        return file(evidence.sha256());
    }

    @Override
    public Optional<EvidenceView> find(String evidenceId) {
        return mapper.find(evidenceId);
    }

    @Override
    public List<EvidenceView> ofTask(String taskId) {
        return mapper.ofTask(taskId);
    }

    @Override
    public List<EvidenceView> ofRecord(String recordNo) {
        return mapper.ofRecord(recordNo);
    }

    @Override
    public int count(String activityInstanceId, Kind kind) {
        return mapper.count(activityInstanceId, kind);
    }

    private String checkedType(Path file, Kind kind) throws IOException {
        String found = tika.detect(file);
        List<String> allowed =
                switch (kind) {
                    case PHOTO -> PHOTO;
                    case VIDEO -> VIDEO;
                    case DOCUMENT -> DOCUMENT;
                };
        if (!allowed.contains(found)) {
            throw Problem.badRequest(
                    "/file",
                    "内容是 the content is %s; %s 需要 needs one of %s".formatted(found, kind, String.join(", ", allowed)));
        }
        return found;
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void moveTo(Path upload, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
            Files.move(upload, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void discard(Path upload) {
        try {
            if (upload != null) {
                Files.deleteIfExists(upload);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String name) {
        return name == null ? null : name.substring(Math.max(0, name.length() - 200));
    }
}
