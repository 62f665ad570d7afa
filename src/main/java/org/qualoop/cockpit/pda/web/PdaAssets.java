package org.qualoop.cockpit.pda.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The PDA's files under an address that carries their version: scripts of two releases never mix on a device, and each
 * file is loaded once.
 */
@Component
class PdaAssets implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/pda/";
    private static final String WORKER = "sw.js";
    /** Loaded when somebody opens the camera on a device whose browser cannot read codes by itself. */
    private static final String LATER = "zxing";

    /** For the editor of SOPs, not for devices. */
    private static final String PREVIEW = "preview.js";

    private final TreeMap<String, Resource> files = new TreeMap<>();
    private final String base;

    PdaAssets() throws IOException, NoSuchAlgorithmException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:/pda/*.*");
        Arrays.stream(found).forEach(file -> files.put(file.getFilename(), file));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Resource file : files.values()) {
            digest.update(file.getContentAsByteArray());
        }
        base = "/assets/pda-" + HexFormat.of().formatHex(digest.digest(), 0, 6) + "/";
    }

    /** Address of the folder, with its version. */
    String base() {
        return base;
    }

    /** What a device keeps for work without network. */
    List<String> files() {
        return files.keySet().stream()
                .filter(name -> !name.equals(WORKER)
                        && !name.startsWith(LATER)
                        && !name.equals(PREVIEW)
                        && !name.startsWith("LICENSE"))
                .toList();
    }

    String worker() {
        try {
            return files.get(WORKER).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(base + "**")
                .addResourceLocations(FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
