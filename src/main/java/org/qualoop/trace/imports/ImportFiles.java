package org.qualoop.trace.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.qualoop.platform.Problem;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.data.ImportMapper.PartRow;
import org.springframework.stereotype.Component;

/** Uploaded files, in the database in parts: every node can go on with an import, and a backup holds all of it. */
@Component
class ImportFiles {

    /** Most bytes of one file. */
    static final long LARGEST = 100L * 1024 * 1024;

    private static final int PART = 1024 * 1024;

    private final ImportMapper mapper;

    ImportFiles(ImportMapper mapper) {
        this.mapper = mapper;
    }

    /** A file on this node's disk, for as long as it is worked on. */
    record Local(Path path) implements Closeable {

        static Local empty() throws IOException {
            return new Local(Files.createTempFile("qualoop-import-", ".tmp"));
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** @throws Problem 413 when there are more bytes than {@link #LARGEST} */
    static Local receive(InputStream in) throws IOException {
        Local local = Local.empty();
        try (OutputStream out = Files.newOutputStream(local.path())) {
            byte[] part = new byte[65_536];
            long size = 0;
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                size += n;
                if (size > LARGEST) {
                    throw Problem.tooLarge("文件最大 100 MB，更大的请拆分或用命令行导入 / A file has at most 100 MB: split it, or use"
                            + " the import command");
                }
                out.write(part, 0, n);
            }
            return local;
        } catch (IOException | RuntimeException e) {
            local.close();
            throw e;
        }
    }

    /** Stores the file in the caller's transaction; the same content is stored once. @return its SHA-256 */
    String store(Path file) throws IOException {
        String sha256 = sha256(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = in.readNBytes(PART);
            for (int i = 0; part.length > 0; i++) {
                mapper.addPart(sha256, i, part);
                part = in.readNBytes(PART);
            }
        }
        return sha256;
    }

    /** @throws Problem 410 when it was kept long enough and is gone */
    Local fetch(String sha256) throws IOException {
        Local local = Local.empty();
        try (OutputStream out = Files.newOutputStream(local.path())) {
            PartRow part = mapper.part(sha256, 0);
            if (part == null) {
                throw new Problem(410, "文件已过保存期 The file was kept long enough and is gone", java.util.List.of());
            }
            for (int i = 1; part != null; i++) {
                out.write(part.content());
                part = mapper.part(sha256, i);
            }
            return local;
        } catch (IOException | RuntimeException e) {
            local.close();
            throw e;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[65_536];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                digest.update(part, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
