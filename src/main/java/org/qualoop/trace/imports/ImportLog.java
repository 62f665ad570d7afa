package org.qualoop.trace.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.data.ImportRow;
import org.qualoop.trace.data.ImportRow.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports that were handed in: how far they are, what is wrong with them, and what a person may do with them. */
@Service
public class ImportLog {

    private final ImportMapper mapper;
    private final ImportFiles files;
    private final LayoutBook layouts;
    private final Numbers numbers;
    private final Clock clock;

    ImportLog(ImportMapper mapper, ImportFiles files, LayoutBook layouts, Numbers numbers, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.layouts = layouts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * What is wrong with a cell.
     *
     * @param path of the field in the item, empty for the whole item
     * @param column what the file calls it
     */
    public record CellError(int row, String path, String column, String detail) {}

    /** Newest first, behind that number. */
    public List<ImportView> list(String after, int limit) {
        return mapper.list(after, limit).stream().map(ImportView::of).toList();
    }

    /** @throws Problem 404 when there is none of that number */
    public ImportView find(String importNo) {
        return ImportView.of(row(importNo));
    }

    private ImportRow row(String importNo) {
        return mapper.find(importNo).orElseThrow(() -> Problem.notFound("没有这次导入 There is no import " + importNo));
    }

    /** What is wrong, in the order of rows, at most {@code limit} of it. */
    public List<CellError> errors(String importNo, int limit) {
        Layout layout = layouts.read(row(importNo).layout());
        return mapper.errors(importNo, 0, -1, limit).stream()
                .map(error -> new CellError(error.rowNo(), error.path(), layout.named(error.path()), error.detail()))
                .toList();
    }

    /** The same file once more, and this time it counts. */
    @Transactional
    public ImportView importForReal(String importNo) {
        ImportRow row = row(importNo);
        if (!row.dryRun() || row.status() != Status.DONE) {
            throw Problem.conflict("只有完成的试运行可以正式导入 Only a finished dry run can be imported");
        }
        ImportRow real = row.forReal(numbers.next(ImportDesk.SERIES), CurrentUser.name(), clock.instant());
        mapper.insert(real);
        return ImportView.of(real);
    }

    /** What is through stays; what is not is left. @throws Problem 409 when it is over */
    public ImportView cancel(String importNo) {
        return move(importNo, List.of(Status.DRAFT, Status.WAITING, Status.RUNNING, Status.FAILED), Status.CANCELLED);
    }

    /** Goes on behind the last row that is through. @throws Problem 409 unless it failed or was cancelled on its way */
    public ImportView resume(String importNo) {
        return move(importNo, List.of(Status.FAILED, Status.CANCELLED), Status.WAITING);
    }

    private ImportView move(String importNo, List<Status> from, Status to) {
        ImportRow row = row(importNo);
        boolean readable = to != Status.WAITING
                || layouts.faults(row.kind(), layouts.read(row.layout())).isEmpty();
        if (!readable || mapper.move(importNo, from, to, clock.instant()) == 0) {
            throw Problem.conflict("状态 %1$s 下不能这样做 Cannot be done in the state %1$s".formatted(row.status()));
        }
        return find(importNo);
    }

    /** The given file with what is wrong beside its rows, in the format in which it came. */
    public void result(String importNo, boolean refusedOnly, OutputStream out) throws IOException {
        ImportRow row = row(importNo);
        try (ImportFiles.Local file = files.fetch(row.fileSha256())) {
            Layout layout = layouts.read(row.layout());
            ErrorsByRow errors = new ErrorsByRow(mapper, layout, importNo);
            new ResultFile(LayoutBook.format(row), layout, errors).write(file.path(), refusedOnly, out);
        }
    }
}
