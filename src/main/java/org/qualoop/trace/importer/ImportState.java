package org.qualoop.trace.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** How far an import has come, kept in a file beside it until it is complete. */
final class ImportState {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String source;
    private int step;
    private int done;

    private ImportState(Path file, String source, int step, int done) {
        this.file = file;
        this.source = source;
        this.step = step;
        this.done = done;
    }

    /**
     * What an interrupted run left.
     *
     * @param source what is imported where to; another one begins anew
     */
    static ImportState open(Path file, String source, boolean anew) {
        try {
            if (!anew && Files.exists(file)) {
                JsonNode saved = JSON.readTree(file.toFile());
                if (saved.path("source").asText().equals(source)) {
                    return new ImportState(
                            file,
                            source,
                            saved.get("step").asInt(),
                            saved.get("done").asInt());
                }
            }
        } catch (IOException e) {
            throw new ImportFailure("Cannot read " + file + " (delete it to begin anew): " + e.getMessage(), e);
        }
        return new ImportState(file, source, 0, 0);
    }

    boolean isFresh() {
        return step == 0 && done == 0;
    }

    /** Items of that step which are through already. */
    int done(int ofStep) {
        return ofStep < step ? Integer.MAX_VALUE : ofStep == step ? done : 0;
    }

    void save(int nowStep, int nowDone) {
        step = nowStep;
        done = nowDone;
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(next.toFile(), Map.of("source", source, "step", step, "done", done));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ImportFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ImportFailure("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}
