package org.qualoop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The figures of a run, one line each as a row of a table in Markdown, in a file under {@code target}. */
final class Report {

    private final Path file;

    Report(String name) throws IOException {
        this.file = Path.of("target", name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "| what | measured | aim | |\n|---|---|---|---|\n");
    }

    /** Something to know that has no aim. */
    void note(String what, String measured, Object... values) throws IOException {
        row(what, measured.formatted(values), "", "");
    }

    /** A figure that must not exceed its aim. */
    void atMost(String what, double value, double aim, String unit, String more) throws IOException {
        row(what, number(value, unit) + more, "≤ " + number(aim, unit), value <= aim ? "met" : "**missed**");
    }

    /** A figure that must reach its aim. */
    void atLeast(String what, double value, double aim, String unit, String more) throws IOException {
        row(what, number(value, unit) + more, "≥ " + number(aim, unit), value >= aim ? "met" : "**missed**");
    }

    private static String number(double value, String unit) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f%s" : "%.2f%s", value, unit);
    }

    private void row(String... cells) throws IOException {
        String line = "| " + String.join(" | ", cells) + " |\n";
        Files.writeString(file, line, java.nio.file.StandardOpenOption.APPEND);
    }
}
