package org.qualoop.trace.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.qualoop.platform.Problem;

/** Tells a workbook from other archives, and from one that is made to blow up. */
final class Archive {

    /** Texts of a workbook that cells refer to are held in memory while it is read. */
    private static final long MAX_SHARED_TEXTS = 100L * 1024 * 1024;

    private static final long MAX_UNPACKED = 2L * 1024 * 1024 * 1024;
    private static final long HARMLESS = 10L * 1024 * 1024;
    private static final int MAX_RATIO = 100;
    private static final int MAX_ENTRIES = 2_000;

    private Archive() {}

    /** Unpacks without keeping anything: the sizes that an archive states about itself prove nothing. */
    static void check(Path file) throws IOException {
        boolean workbook = false;
        long packed = Files.size(file);
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooBig();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                long limit = entry.getName().endsWith("sharedStrings.xml") ? MAX_SHARED_TEXTS : MAX_UNPACKED - all;
                try (InputStream in = zip.getInputStream(entry)) {
                    all += unpack(in, Math.min(limit, Math.max(HARMLESS, MAX_RATIO * packed)));
                }
            }
        } catch (ZipException | EOFException e) {
            throw FileCheck.refused("工作簿已损坏 / a damaged workbook: " + e.getMessage());
        }
        if (!workbook) {
            throw FileCheck.refused("是压缩包，但不是 XLSX 工作簿 / an archive, but no XLSX workbook");
        }
    }

    private static long unpack(InputStream entry, long limit) throws IOException {
        byte[] part = new byte[65_536];
        long size = 0;
        for (int n = entry.read(part); n >= 0; n = entry.read(part)) {
            size += n;
            if (size > limit) {
                throw tooBig();
            }
        }
        return size;
    }

    private static Problem tooBig() {
        return FileCheck.refused("解压后过大，可能是压缩炸弹；请另存为 CSV / unpacks to more than a workbook should; save it as CSV");
    }
}
