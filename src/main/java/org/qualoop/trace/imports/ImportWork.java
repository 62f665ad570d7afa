package org.qualoop.trace.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qualoop.platform.Problem;
import org.qualoop.trace.Schema;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.data.ImportRow;
import org.qualoop.trace.data.ImportRow.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings waiting imports into the intake. An import is one worker's by a lease that each batch renews; when the lease
 * runs out because the node is gone, another one goes on behind the last row that is through.
 */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    /** Most rows of one file. */
    private static final int MOST_ROWS = 2_000_000;

    private static final int BATCH_ITEMS = 500;
    private static final int BATCH_ROWS = 5_000;

    private final String worker = UUID.randomUUID().toString();
    private final ImportMapper mapper;
    private final ImportFiles files;
    private final Kinds kinds;
    private final LayoutBook layouts;
    private final BatchDoor door;
    private final Clock clock;
    private volatile boolean stopping;

    ImportWork(ImportMapper mapper, ImportFiles files, Kinds kinds, LayoutBook layouts, BatchDoor door, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.kinds = kinds;
        this.layouts = layouts;
        this.door = door;
        this.clock = clock;
    }

    /** Takes what waits, one import after the other. */
    void run() {
        for (String importNo : mapper.waiting(clock.instant())) {
            var now = clock.instant();
            if (mapper.lease(importNo, worker, now, now.plus(BatchDoor.LEASE)) == 1) {
                mapper.find(importNo).ifPresent(this::run);
            }
        }
    }

    /** No batch is begun from now on. */
    void stop() {
        stopping = true;
    }

    /** A node that goes down in order leaves its import to the next one at once. */
    @PreDestroy
    void release() {
        mapper.release(worker);
    }

    private void run(ImportRow row) {
        try (ImportFiles.Local file = files.fetch(row.fileSha256())) {
            if (row.rowsTotal() == null) {
                mapper.setTotal(row.importNo(), worker, count(file.path(), row));
            }
            bring(file.path(), row);
            finish(row, Status.DONE, null);
        } catch (BatchDoor.Lost e) {
            LOG.info("Import {} is left where it is: cancelled, taken over, or this node goes down", row.importNo());
        } catch (Rows.Unreadable | Problem e) {
            finish(row, Status.FAILED, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} failed", row.importNo(), e);
            finish(row, Status.FAILED, "系统错误，可以继续 / Something went wrong here; it can go on from where it is");
        }
    }

    private void finish(ImportRow row, Status status, String failure) {
        String shortened = failure == null ? null : failure.substring(0, Math.min(failure.length(), 2_000));
        mapper.finish(row.importNo(), worker, status, shortened, clock.instant());
    }

    private int count(Path file, ImportRow row) throws IOException {
        int last = 0;
        try (Rows rows = Rows.open(file, LayoutBook.format(row), layouts.read(row.layout()))) {
            for (FileRow next = rows.next(); next != null; next = rows.next()) {
                last = next.blank() ? last : next.number();
                if (last > MOST_ROWS) {
                    throw new Rows.Unreadable(
                            "超过 %1$d 行，请拆分 / more than %1$d rows: split the file".formatted(MOST_ROWS));
                }
            }
        }
        return last;
    }

    private void bring(Path file, ImportRow row) throws IOException {
        Schema schema = kinds.schema(row.kind());
        List<Draft> batch = new ArrayList<>();
        int rows = 0;
        try (Drafts drafts = new Drafts(file, LayoutBook.format(row), layouts.read(row.layout()), schema)) {
            for (Draft draft = drafts.next(); draft != null; draft = drafts.next()) {
                if (draft.lastRow() > row.rowsDone()) {
                    batch.add(draft);
                    rows += draft.rows();
                }
                if (batch.size() == BATCH_ITEMS || rows >= BATCH_ROWS) {
                    send(row, batch);
                    rows = 0;
                }
            }
        }
        if (!batch.isEmpty()) {
            send(row, batch);
        }
    }

    private void send(ImportRow row, List<Draft> batch) {
        if (stopping) {
            throw new BatchDoor.Lost();
        }
        door.send(row, worker, batch);
        batch.clear();
    }
}
