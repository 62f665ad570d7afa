package org.qualoop.trace.importer;

import java.io.PrintStream;
import java.util.Locale;

/** A bar for each step: drawn over itself on a terminal, one line per step elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private String kind;
    private int total;
    private int skipped;
    private long begun;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @param done items that an earlier run had done */
    void begin(String ofKind, int items, int done) {
        kind = ofKind;
        total = items;
        skipped = done;
        begun = System.nanoTime();
    }

    void show(int done, int refused) {
        if (terminal) {
            out.print("\r" + bar(done, refused));
            out.flush();
        }
    }

    void end(int refused) {
        out.println((terminal ? "\r" : "") + bar(total, refused));
    }

    private String bar(int done, int refused) {
        int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        double seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
        return String.format(
                Locale.ROOT,
                "%-18s [%s%s] %,d/%,d %.0f/s%s",
                kind,
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                done,
                total,
                (done - skipped) / seconds,
                refused > 0 ? ", " + refused + " refused" : "");
    }
}
