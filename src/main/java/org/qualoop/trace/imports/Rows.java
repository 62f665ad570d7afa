package org.qualoop.trace.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The rows of a file, one after the other, without the file in memory. */
interface Rows extends Closeable {

    /** Longest row, in characters: a quote that is never closed must not take the whole file for a cell. */
    int MAX_ROW = 1_000_000;

    /**
     * @return the next row, null at the end
     * @throws Unreadable when the file cannot be read on
     */
    FileRow next() throws IOException;

    static Rows open(Path file, FileFormat format, Layout layout) throws IOException {
        return format.type() == FileFormat.Type.XLSX ? new XlsxRows(file, layout.sheet()) : new CsvRows(file, format);
    }

    /** The file is not what it seemed; the message is for the person who brought it. */
    final class Unreadable extends RuntimeException {

        Unreadable(String message) {
            super(message);
        }
    }
}
