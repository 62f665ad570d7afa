package org.qualoop.kpi.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Periods as the roll-ups keep them: single days, and longer spans that begin at multiples of their length. */
public final class Spans {

    /** Days of a span, longest first. */
    private static final int[] LENGTHS = {64, 8, 1};

    private Spans() {}

    /** Rows of one length whose first day lies between these, both included. */
    public record Range(int span, LocalDate first, LocalDate last) {}

    /** The spans that a day is part of, each with its first day. */
    public static List<Range> around(LocalDate day) {
        List<Range> spans = new ArrayList<>();
        for (int length : LENGTHS) {
            LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), length) * (long) length);
            spans.add(new Range(length, first, first));
        }
        return spans;
    }

    /** The fewest rows that together are these days, both ends included. */
    public static List<Range> covering(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return days(from, to);
        }
        List<Range> ranges = new ArrayList<>();
        cover(from.toEpochDay(), to.toEpochDay() + 1, 0, ranges);
        return ranges;
    }

    /** Single days. */
    public static List<Range> days(LocalDate from, LocalDate to) {
        return List.of(new Range(1, from, to));
    }

    private static void cover(long from, long end, int level, List<Range> ranges) {
        if (from >= end) {
            return;
        }
        int length = LENGTHS[level];
        long first = Math.floorDiv(from + length - 1, length) * length;
        long after = Math.floorDiv(end, length) * length;
        if (first < after) {
            cover(from, first, level + 1, ranges);
            ranges.add(new Range(length, LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(after - length)));
            cover(after, end, level + 1, ranges);
        } else {
            cover(from, end, level + 1, ranges);
        }
    }
}
