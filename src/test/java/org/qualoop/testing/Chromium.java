package org.qualoop.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's own Chromium, driven by Playwright and started once per run. Where it is missing, tests are skipped with
 * a loud line; with {@code CI=true} or {@code -Dqualoop.require.browser} they fail.
 */
public final class Chromium {

    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final Path PROGRAM = Path.of(System.getProperty("qualoop.browser", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser browser;

    private Chromium() {}

    /** Somebody at a desk, with a Chinese browser. */
    public static Visitor visitor(int port) {
        return new Visitor(
                browser(),
                port,
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 800));
    }

    /** Somebody with a phone. */
    public static Visitor visitorWithPhone(int port) {
        return new Visitor(
                browser(),
                port,
                new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    private static synchronized Browser browser() {
        if (!Files.isExecutable(PROGRAM)) {
            String missing = "NO BROWSER TESTS: " + PROGRAM + " is missing (apt-get install chromium)";
            if ("true".equals(System.getenv("CI")) || System.getProperty("qualoop.require.browser") != null) {
                throw new AssertionError(missing);
            }
            LOG.warn(missing);
            Assumptions.abort(missing);
        }
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(FLAGS));
        }
        return browser;
    }
}
