package org.qualoop.trace.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.platform.Problem;

/** What a file is, judged by its content. What is neither CSV nor a workbook, or would blow up, is refused. */
final class FileCheck {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<String> CHARSETS = List.of("UTF-8", "GB18030");
    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int LINES = 20;
    private static final int MAX_LINE = 100_000;

    private FileCheck() {}

    /** @throws Problem 422 that says what the file is not */
    static FileFormat check(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (Arrays.equals(head, ZIP)) {
            Archive.check(file);
            return new FileFormat(FileFormat.Type.XLSX, null, null);
        }
        if (Arrays.equals(head, OLD_EXCEL)) {
            throw refused("这是旧版 .xls，请另存为 .xlsx 或 CSV / an old .xls: save it as .xlsx or CSV");
        }
        for (String charset : CHARSETS) {
            Boolean text = isText(file, Charset.forName(charset));
            if (text != null) {
                if (!text) {
                    break;
                }
                return new FileFormat(FileFormat.Type.CSV, charset, delimiter(file, Charset.forName(charset)));
            }
        }
        throw refused("既不是 XLSX，也不是 UTF-8 或 GB18030 编码的 CSV / neither XLSX nor a CSV in UTF-8 or GB18030");
    }

    /** Whether the file, as far as it is of this encoding, is a text; null when it is of another one. */
    private static Boolean isText(Path file, Charset charset) throws IOException {
        char[] part = new char[65_536];
        try (BufferedReader in = strict(file, charset)) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                for (int i = 0; i < n; i++) {
                    if (part[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static BufferedReader strict(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 65_536);
    }

    /** What stands most often outside of quotes in one of the first lines. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        Map<Character, Integer> most = new TreeMap<>();
        try (BufferedReader in = strict(file, charset)) {
            boolean quoted = false;
            int[] counts = new int[DELIMITERS.length];
            int lines = 0;
            for (int i = 0, c = in.read(); c >= 0 && i < MAX_LINE && lines < LINES; i++, c = in.read()) {
                quoted ^= c == '"';
                for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
                    counts[d] += c == DELIMITERS[d] ? 1 : 0;
                    most.merge(DELIMITERS[d], counts[d], Math::max);
                }
                if (c == '\n' && !quoted) {
                    lines++;
                    counts = new int[DELIMITERS.length];
                }
            }
        }
        char best = ',';
        for (char delimiter : DELIMITERS) {
            best = most.getOrDefault(delimiter, 0) > most.getOrDefault(best, 0) ? delimiter : best;
        }
        return best;
    }

    static Problem refused(String reason) {
        return Problem.unprocessable("/file", "无法读取该文件：" + reason);
    }
}
