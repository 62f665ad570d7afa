package org.qualoop.trace.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.data.ImportRow;
import org.qualoop.trace.data.ImportRow.Status;
import org.qualoop.trace.importer.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where files are handed in, and where somebody says what their columns are. */
@Service
public class ImportDesk {

    static final String SERIES = "IMP";
    private static final int MAX_FILE_NAME = 255;
    private static final int SAMPLES = 3;

    private final ImportMapper mapper;
    private final ImportFiles files;
    private final Kinds kinds;
    private final LayoutBook layouts;
    private final ColumnWords words;
    private final Numbers numbers;
    private final Clock clock;

    ImportDesk(
            ImportMapper mapper,
            ImportFiles files,
            Kinds kinds,
            LayoutBook layouts,
            ColumnWords words,
            Numbers numbers,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.kinds = kinds;
        this.layouts = layouts;
        this.words = words;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * What somebody wants with a file.
     *
     * @param kind what it holds; may be null when a mapping says it
     * @param mapping name of a kept layout, null for one of our templates
     * @param zone of times written without one, null for the layout's
     * @param draft whether a file whose columns are not all known is kept, so that somebody can say what they are
     */
    public record Wish(String fileName, String kind, String mapping, String zone, boolean dryRun, boolean draft) {}

    /** The first rows of a file under its columns. */
    public record Preview(List<String> header, List<List<String>> samples, Layout layout) {}

    /** @throws Problem 404, 413, 422: with what is missing or wrong; nothing is stored then */
    @Transactional
    public ImportView upload(InputStream in, Wish wish) throws IOException {
        LayoutBook.Mapping mapping = wish.mapping() == null ? null : layouts.find(wish.mapping());
        String kind = mapping == null ? wish.kind() : mapping.kind();
        List<Column> columns = kinds.columns(String.valueOf(kind));
        try (ImportFiles.Local file = ImportFiles.receive(in)) {
            if (Files.size(file.path()) == 0) {
                throw Problem.badRequest("/file", "缺少文件，或文件为空 The file is missing or empty");
            }
            FileFormat format = FileCheck.check(file.path());
            Layout base = mapping == null ? new Layout(null, 1, wish.zone(), null) : mapping.layout();
            Header header = Header.of(headerRow(file.path(), format, base));
            Layout layout = mapping == null ? base.with(header.fields(columns, words)) : base;
            List<FieldError> missing = missing(kind, layout, header);
            if (!missing.isEmpty() && !wish.draft()) {
                throw Problem.unprocessable("文件缺少需要的列 The file lacks columns that are needed", missing);
            }
            return keep(file.path(), format, wish, kind, layout, header, missing.isEmpty());
        }
    }

    private List<FieldError> missing(String kind, Layout layout, Header header) {
        List<FieldError> missing = new ArrayList<>(layouts.faults(kind, layout));
        Set<String> names = new HashSet<>(header.names());
        layout.fields().forEach((path, template) -> Template.of(template).variables().stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        missing.add(new FieldError("/fields/" + path, "文件没有这一列 The file has no column: " + name))));
        return missing;
    }

    private ImportView keep(
            Path file, FileFormat format, Wish wish, String kind, Layout layout, Header header, boolean ready)
            throws IOException {
        String name = String.valueOf(wish.fileName()).replaceAll("^.*[/\\\\]|\\p{Cntrl}", "");
        ImportRow row = new ImportRow(
                numbers.next(SERIES),
                kind,
                wish.mapping(),
                layouts.write(layout),
                ImportView.joined(header.unused(layout)),
                name.substring(0, Math.min(name.length(), MAX_FILE_NAME)),
                files.store(file),
                Files.size(file),
                format.type().name(),
                format.charset(),
                format.delimiter() == null ? null : format.delimiter().toString(),
                wish.dryRun(),
                ready ? Status.WAITING : Status.DRAFT,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                CurrentUser.name(),
                clock.instant(),
                null,
                null);
        mapper.insert(row);
        return ImportView.of(row);
    }

    private static FileRow headerRow(Path file, FileFormat format, Layout layout) throws IOException {
        try (Rows rows = Rows.open(file, format, layout)) {
            FileRow row = rows.next();
            while (row != null && row.number() < layout.headerRow()) {
                row = rows.next();
            }
            if (row == null || row.blank()) {
                throw Problem.unprocessable(
                        "/file",
                        "第 %1$d 行应是列名，但没有内容 / Row %1$d should name the columns, but is empty"
                                .formatted(layout.headerRow()));
            }
            return row;
        } catch (Rows.Unreadable e) {
            throw Problem.unprocessable("/file", "无法读取该文件：" + e.getMessage());
        }
    }

    private ImportRow row(String importNo) {
        return mapper.find(importNo).orElseThrow(() -> Problem.notFound("没有这次导入 There is no import " + importNo));
    }

    /** The first rows under the columns; {@code headerRow} and {@code sheet} as tried by whoever looks, null: as kept. */
    public Preview preview(String importNo, Integer headerRow, String sheet) throws IOException {
        ImportRow row = row(importNo);
        Layout kept = layouts.read(row.layout());
        Layout layout = new Layout(
                sheet == null ? kept.sheet() : sheet,
                headerRow == null ? kept.headerRow() : headerRow,
                kept.zone(),
                kept.fields());
        FileFormat format = LayoutBook.format(row);
        try (ImportFiles.Local file = files.fetch(row.fileSha256())) {
            Header header = Header.of(headerRow(file.path(), format, layout));
            List<List<String>> samples = new ArrayList<>();
            try (Rows rows = Rows.open(file.path(), format, layout)) {
                for (FileRow next = rows.next(); next != null && samples.size() < SAMPLES; next = rows.next()) {
                    if (next.number() > layout.headerRow() && !next.blank()) {
                        samples.add(next.cells());
                    }
                }
            }
            return new Preview(header.names(), samples, layout.with(header.fields(kinds.columns(row.kind()), words)));
        }
    }

    /**
     * Says how a draft's columns read, and lets it wait for its turn.
     *
     * @param keepAs the name under which the layout is kept, null for this file only
     * @throws Problem 409 when it is no draft, 422 when a field is wrong or missing
     */
    @Transactional
    public ImportView layOut(String importNo, Layout layout, String keepAs, boolean dryRun) throws IOException {
        ImportRow row = row(importNo);
        try (ImportFiles.Local file = files.fetch(row.fileSha256())) {
            Header header = Header.of(headerRow(file.path(), LayoutBook.format(row), layout));
            List<FieldError> missing = missing(row.kind(), layout, header);
            if (!missing.isEmpty()) {
                throw Problem.unprocessable("列对应不可用 The mapping cannot be used", missing);
            }
            if (keepAs != null) {
                layouts.save(keepAs, row.kind(), layout);
            }
            String ignored = ImportView.joined(header.unused(layout));
            if (mapper.layOut(importNo, layouts.write(layout), ignored, keepAs, dryRun) == 0) {
                throw Problem.conflict("已经开始 It has begun already");
            }
        }
        return ImportView.of(row(importNo));
    }
}
