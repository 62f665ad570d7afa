package org.qualoop.trace.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.data.ImportMapper.ErrorRow;

/** Goes along a file's rows with the errors of an import, of which it holds a page. */
final class ErrorsByRow {

    private static final int PAGE = 1_000;

    private final ImportMapper mapper;
    private final Layout layout;
    private final String importNo;
    private final Deque<ErrorRow> page = new ArrayDeque<>();
    private int row;
    private int seq = -1;
    private int refusedTo;
    private boolean over;

    ErrorsByRow(ImportMapper mapper, Layout layout, String importNo) {
        this.mapper = mapper;
        this.layout = layout;
        this.importNo = importNo;
    }

    /** What is wrong in that row, empty when nothing is. Rows are asked for in ascending order. */
    String of(int number) {
        StringJoiner all = new StringJoiner("; ");
        for (ErrorRow next = peek(); next != null && next.rowNo() <= number; next = peek()) {
            page.poll();
            refusedTo = Math.max(refusedTo, next.toRow());
            all.add(next.path().isEmpty() ? next.detail() : layout.named(next.path()) + ": " + next.detail());
        }
        return all.toString();
    }

    /** Whether the row belongs to a refused item; to be asked after {@link #of}. */
    boolean refused(int number) {
        ErrorRow next = peek();
        return number <= refusedTo || next != null && next.fromRow() <= number && number <= next.toRow();
    }

    private ErrorRow peek() {
        if (page.isEmpty() && !over) {
            page.addAll(mapper.errors(importNo, row, seq, PAGE));
            over = page.isEmpty();
            if (!over) {
                row = page.getLast().rowNo();
                seq = page.getLast().seq();
            }
        }
        return page.peek();
    }
}
