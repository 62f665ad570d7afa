package org.qualoop.platform.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qualoop.Qualoop;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.stereotype.Component;

/** The folder beside the packaged jar, whose {@code processes}, {@code forms} and {@code connectors} add to our own. */
@Component
public class ExtensionFolder {

    private final Path home = jarFolder();

    /** Resource patterns of a tree beside the jar; empty when the application does not run from a jar or has none. */
    public List<String> patterns(String tree) {
        return home == null || !Files.isDirectory(home.resolve(tree))
                ? List.of()
                : List.of(home.resolve(tree).toUri() + "**/*.*");
    }

    private static Path jarFolder() {
        var source = new ApplicationHome(Qualoop.class).getSource();
        return source != null && source.isFile()
                ? source.toPath().toAbsolutePath().getParent()
                : null;
    }
}
