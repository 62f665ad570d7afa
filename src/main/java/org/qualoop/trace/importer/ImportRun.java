package org.qualoop.trace.importer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qualoop.trace.importer.IntakeClient.Answer;
import org.qualoop.trace.importer.IntakeClient.Refusal;
import org.qualoop.trace.importer.Row.Placed;

/** One run of an import, step by step and batch by batch. */
final class ImportRun {

    private final Mapping mapping;
    private final PrintStream out;
    private final Path refusedFile;
    private final ImportState state;
    private final RefusedRows refusedRows;
    private final ItemBuilder builder;
    private final IntakeClient client;
    private final Progress progress;

    private int accepted;
    private int updated;
    private int duplicates;
    private int refused;

    ImportRun(String mappingName, String folderName, Map<String, String> options, PrintStream out) {
        this.mapping = Mapping.load(mappingName);
        this.out = out;
        Path folder = Path.of(folderName).toAbsolutePath().normalize();
        Path work = Path.of(options.getOrDefault("work", ""));
        String url = options.getOrDefault("url", "http://localhost:8080");
        String source =
                url + " " + folder + " " + Integer.toHexString(mapping.text().hashCode());
        this.state = ImportState.open(
                work.resolve("import-" + mapping.name() + ".state.json"), source, options.containsKey("restart"));
        this.refusedFile = work.resolve("import-" + mapping.name() + ".refused.csv");
        this.refusedRows = new RefusedRows(refusedFile, !state.isFresh());
        this.builder = new ItemBuilder(new Tables(folder, mapping.tables()), mapping.zone());
        this.client = new IntakeClient(url, options.getOrDefault("user", "integrator"), password(options));
        this.progress = new Progress(out, System.console() != null);
    }

    /** @return whether nothing was refused */
    boolean run() {
        long begun = System.nanoTime();
        if (!state.isFresh()) {
            out.println("Going on where the last run stopped.");
        }
        for (int i = 0; i < mapping.steps().size(); i++) {
            step(i, mapping.steps().get(i));
        }
        state.delete();
        out.printf(
                Locale.ROOT,
                "%,d accepted, %,d updated, %,d duplicates, %,d refused in %.1f s%n",
                accepted,
                updated,
                duplicates,
                refused,
                (System.nanoTime() - begun) / 1e9);
        if (refused > 0) {
            out.println("What was refused and why: " + refusedFile);
        }
        return refused == 0;
    }

    private void step(int number, Mapping.Step step) {
        List<Placed> places = builder.places(step);
        int skipped = Math.min(places.size(), state.done(number));
        int refusedBefore = refused;
        progress.begin(step.kind(), places.size(), skipped);
        for (int from = skipped; from < places.size(); from += step.batch()) {
            List<Placed> batch = places.subList(from, Math.min(places.size(), from + step.batch()));
            send(step, batch);
            state.save(number, from + batch.size());
            progress.show(from + batch.size(), refused - refusedBefore);
        }
        progress.end(refused - refusedBefore);
    }

    private void send(Mapping.Step step, List<Placed> batch) {
        List<Map<String, Object>> items =
                batch.stream().map(placed -> builder.item(step.item(), placed)).toList();
        Answer answer = client.post(step.kind(), items);
        for (Refusal refusal : answer.refused()) {
            refusedRows.add(step.kind(), batch.get(refusal.index()), refusal);
        }
        accepted += answer.accepted();
        updated += answer.updated();
        duplicates += answer.duplicates();
        refused +=
                (int) answer.refused().stream().map(Refusal::index).distinct().count();
    }

    private static String password(Map<String, String> options) {
        String given = options.get("password");
        String environment = System.getenv("QUALOOP_PASSWORD");
        return given != null ? given : environment != null ? environment : "qualoop";
    }
}
