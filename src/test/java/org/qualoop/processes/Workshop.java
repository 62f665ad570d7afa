package org.qualoop.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The trees of the house as the lint sees them: what a diagram may refer to. */
record Workshop(Path root) {

    private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");

    List<Path> files(String tree, String suffix) {
        Path folder = root.resolve(tree);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    /** A bean by the convention of the house: {@code holdLotDelegate} is {@code <room>/process/HoldLotDelegate}. */
    Predicate<String> processBeans() {
        Set<String> names = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            if (file.getParent().endsWith("process")) {
                String type = file.getFileName().toString().replace(".java", "");
                names.add(Character.toLowerCase(type.charAt(0)) + type.substring(1));
            }
        }
        return names::contains;
    }

    Set<String> decisions() {
        return ids("processes", ".dmn", DECISION);
    }

    Set<String> processes() {
        return ids("processes", ".bpmn", PROCESS);
    }

    /** Keys of SOPs, which come with the migrations. */
    boolean mentionsInMigrations(String key) {
        return files("src/main/resources/db/migration", ".sql").stream()
                .anyMatch(file -> text(file).contains("'" + key + "'"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> ids(String tree, String suffix, Pattern pattern) {
        Set<String> ids = new TreeSet<>();
        for (Path file : files(tree, suffix)) {
            Matcher matcher = pattern.matcher(text(file));
            while (matcher.find()) {
                ids.add(matcher.group(1));
            }
        }
        return ids;
    }
}
