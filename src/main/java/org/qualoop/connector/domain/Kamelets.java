package org.qualoop.connector.domain;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qualoop.platform.OfferedTopics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The installed kamelets: those inside the jar, and those of a {@code connectors/} folder beside it, which win. */
@Component
public class Kamelets implements OfferedTopics {

    private static final String SUFFIX = ".kamelet.yaml";

    private final Map<String, Kamelet> byName = new TreeMap<>();
    private final Path folder;

    Kamelets(@Value("${qualoop.connectors.dir:}") String dir) throws IOException {
        this.folder = dir.isBlank() ? besideTheJar() : Path.of(dir).toAbsolutePath();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:connectors/*" + SUFFIX)) {
            add(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
        }
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList()) {
                    add(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
    }

    @Override
    public boolean offers(String topic) {
        return byName.containsKey(topic + "-sink");
    }

    public Collection<Kamelet> all() {
        return byName.values();
    }

    public List<Kamelet> sinks() {
        return all().stream().filter(k -> k.type() == Kamelet.Type.SINK).toList();
    }

    public List<Kamelet> sources() {
        return all().stream().filter(k -> k.type() == Kamelet.Type.SOURCE).toList();
    }

    public Optional<Kamelet> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Where Camel looks for the files, the added ones first. */
    public String locations() {
        return folder != null && Files.isDirectory(folder)
                ? folder.toUri() + ",classpath:connectors"
                : "classpath:connectors";
    }

    private void add(String file, String yaml) {
        String name = file.substring(0, file.length() - SUFFIX.length());
        byName.put(name, KameletFile.read(name, yaml));
    }

    private static Path besideTheJar() {
        File source = new ApplicationHome(Kamelets.class).getSource();
        return source != null && source.isFile()
                ? source.toPath().toAbsolutePath().resolveSibling("connectors")
                : null;
    }
}
