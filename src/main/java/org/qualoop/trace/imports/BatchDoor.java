package org.qualoop.trace.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeResult;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.data.ImportMapper.ErrorRow;
import org.qualoop.trace.data.ImportMapper.Step;
import org.qualoop.trace.data.ImportRow;
import org.qualoop.trace.domain.Conflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Offers a batch to the intake; what became of it is stored in the same transaction, so nothing counts twice. */
@Component
class BatchDoor {

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(BatchDoor.class);
    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);
    private static final int MAX_DETAIL = 1_000;
    private static final int MAX_PATH = 200;

    private final Intake intake;
    private final Conflicts conflicts;
    private final ImportMapper mapper;
    private final Clock clock;

    BatchDoor(Intake intake, Conflicts conflicts, ImportMapper mapper, Clock clock) {
        this.intake = intake;
        this.conflicts = conflicts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The import is another worker's by now, or nobody's. */
    static final class Lost extends RuntimeException {}

    private record Outcome(IntakeResult counts, Map<Draft, List<Fault>> faults) {}

    /** @throws Lost when it is not this worker's import any more; nothing of the batch is stored then */
    void send(ImportRow row, String worker, List<Draft> batch) {
        try {
            if (row.dryRun()) {
                // The facts are taken back, what became of them is not.
                Outcome outcome = conflicts.rehearse(() -> offer(row, batch));
                store(() -> outcome, row, worker, batch);
            } else {
                store(() -> offer(row, batch), row, worker, batch);
            }
        } catch (Lost e) {
            throw e;
        } catch (RuntimeException e) {
            isolate(row, worker, batch, e);
        }
    }

    /** One item that the house cannot digest must not hold up the others. */
    private void isolate(ImportRow row, String worker, List<Draft> batch, RuntimeException failure) {
        if (batch.size() > 1) {
            int half = batch.size() / 2;
            send(row, worker, new ArrayList<>(batch.subList(0, half)));
            send(row, worker, new ArrayList<>(batch.subList(half, batch.size())));
            return;
        }
        Draft draft = batch.get(0);
        LOG.error("Import {} cannot take row {}", row.importNo(), draft.firstRow(), failure);
        Fault fault = new Fault(draft.firstRow(), "", "系统错误，未导入 / Something went wrong here, it was not taken");
        Outcome outcome = new Outcome(new IntakeResult(0, 0, 0, List.of()), Map.of(draft, List.of(fault)));
        store(() -> outcome, row, worker, batch);
    }

    private Outcome offer(ImportRow row, List<Draft> batch) {
        Map<Draft, List<Fault>> faults = new LinkedHashMap<>();
        List<Draft> good = new ArrayList<>();
        ArrayNode items = JSON.arrayNode();
        for (Draft draft : batch) {
            if (draft.faults().isEmpty()) {
                good.add(draft);
                items.add(draft.item());
            } else {
                faults.put(draft, draft.faults());
            }
        }
        IntakeResult result = intake.offer(row.kind(), items, row.createdBy());
        for (IntakeResult.Rejection rejection : result.rejected()) {
            Draft draft = good.get(rejection.index());
            faults.put(draft, rejection.all().stream().map(draft::at).toList());
        }
        return new Outcome(result, faults);
    }

    private void store(Supplier<Outcome> work, ImportRow row, String worker, List<Draft> batch) {
        conflicts.inTransaction(() -> {
            Outcome outcome = work.get();
            List<ErrorRow> errors = errors(row.importNo(), outcome.faults());
            Bulk.parts(errors).forEach(mapper::addErrors);
            IntakeResult counts = outcome.counts();
            Step step = new Step(
                    row.importNo(),
                    worker,
                    clock.instant().plus(LEASE),
                    batch.get(batch.size() - 1).lastRow(),
                    counts.accepted(),
                    counts.updated(),
                    counts.duplicates(),
                    outcome.faults().size());
            if (mapper.advance(step) == 0) {
                throw new Lost();
            }
            return outcome;
        });
    }

    private static List<ErrorRow> errors(String importNo, Map<Draft, List<Fault>> faults) {
        List<ErrorRow> errors = new ArrayList<>();
        faults.forEach((draft, list) -> {
            for (int i = 0; i < list.size(); i++) {
                Fault fault = list.get(i);
                errors.add(new ErrorRow(
                        importNo,
                        fault.row(),
                        i,
                        draft.firstRow(),
                        draft.lastRow(),
                        cut(fault.path(), MAX_PATH),
                        cut(ReasonWords.of(fault.detail()), MAX_DETAIL)));
            }
        });
        errors.sort(Comparator.comparing(ErrorRow::rowNo));
        return errors;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
