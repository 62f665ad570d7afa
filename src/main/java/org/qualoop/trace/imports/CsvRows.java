package org.qualoop.trace.imports;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a text file. */
final class CsvRows implements Rows {

    private final Bounded reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(Path file, FileFormat format) throws IOException {
        var decoder = Charset.forName(format.charset())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        reader = new Bounded(text);
        parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.delimiter())
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .get()
                .parse(reader);
        records = parser.iterator();
    }

    @Override
    public FileRow next() throws IOException {
        try {
            reader.left = MAX_ROW;
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord next = records.next();
            List<String> cells = StreamSupport.stream(next.spliterator(), false)
                    .map(Neutral::back)
                    .toList();
            return new FileRow((int) next.getRecordNumber(), cells);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("第 %1$d 行之后无法读取：%2$s / Cannot be read after row %1$d: %2$s"
                    .formatted(parser.getRecordNumber(), reason(e)));
        }
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof CharacterCodingException ? "编码不一致 characters of another encoding" : cause.getMessage();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Gives up on a row without end. */
    private static final class Bounded extends FilterReader {

        private int left = MAX_ROW;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            if (left < 0) {
                throw new IOException("一行超过 %1$d 个字符，引号未闭合？ a row of more than %1$d characters, is a quote not closed?"
                        .formatted(MAX_ROW));
            }
            int read = super.read(buffer, from, length);
            left -= Math.max(0, read);
            return read;
        }
    }
}
