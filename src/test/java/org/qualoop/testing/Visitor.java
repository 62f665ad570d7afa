package org.qualoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A person in front of a real browser. Script errors are remembered; {@link #close} fails when there were any. */
public final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> scriptErrors = new ArrayList<>();

    Visitor(Browser browser, int port, Browser.NewContextOptions options) {
        base = "http://localhost:" + port;
        context = browser.newContext(options.setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            // A refused request is logged by the browser itself; that is no fault of a script.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                scriptErrors.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            scriptErrors.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    public Visitor login(String user) {
        open("/login");
        page.fill("#username", user);
        page.fill("#password", "qualoop");
        page.click("button[type=submit]");
        page.waitForURL(base + "/");
        return this;
    }

    public Visitor open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Opens a task in Camunda's Tasklist and waits until its form is ready. */
    public Visitor openTask(String taskId) {
        open("/camunda/app/tasklist/default/#/?task=" + taskId);
        page.locator(".ql-missing").waitFor();
        return this;
    }

    /** Waits until something is in the page, seen or not. */
    public static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    /** Waits until something is no longer in the page. */
    public static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    public Page page() {
        return page;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    public String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** Picks a photo as from a phone's camera and waits until it is stored. */
    public Visitor addPhoto() {
        Locator stored = page.locator(".ql-tiles a.ql-tile");
        int before = stored.count();
        page.locator(".ql-file").first().setInputFiles(new FilePayload("photo.jpg", "image/jpeg", Photos.jpeg()));
        stored.nth(before).waitFor();
        return this;
    }

    /** Presses one of the large buttons that stand for the options of a field. */
    public Visitor choose(String fieldId, String value) {
        page.locator("#" + fieldId + " + .ql-choices .ql-option[data-value='" + value + "']")
                .click();
        return this;
    }

    public Locator completeButton() {
        return page.locator(".task-details button.btn-primary:has-text('完成')");
    }

    /** Completes the open task and waits until Tasklist has let go of it. */
    public void complete() {
        assertThat(completeButton().isEnabled())
                .as("Complete is enabled; the form says: %s", text(".ql-missing"))
                .isTrue();
        completeButton().click();
        page.locator(".ql-missing").waitFor(gone());
    }

    public Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** The diagram of the page at its own size, and the inside of each of its collapsed steps. */
    @SuppressWarnings("unchecked")
    public Visitor picturesOfDiagram(String name) {
        List<String> planes = (List<String>) page.evaluate("() => document.getElementById('diagram').viewer"
                + ".get('canvas').getRootElements().map(root => root.id)");
        for (String plane : planes) {
            page.evaluate(
                    "plane => { const box = document.getElementById('diagram');"
                            + " const canvas = box.viewer.get('canvas');"
                            + " canvas.setRootElement(canvas.findRoot(plane));"
                            + " const all = canvas.viewbox().inner;"
                            + " box.style.width = (all.width + 80) + 'px'; box.style.height = (all.height + 80) + 'px';"
                            + " document.querySelector('.q-main').style.maxWidth = 'none';"
                            + " document.querySelector('.q-top').style.display = 'none';"
                            + " canvas.resized(); canvas.zoom('fit-viewport', 'auto'); }",
                    plane);
            String inner = plane.equals(planes.get(0)) ? "" : "--" + plane.replace("_plane", "");
            page.locator("#diagram")
                    .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + inner + ".png")));
        }
        return this;
    }

    /** What a WCAG 2.2 AA check by axe finds wrong, one line each. */
    public List<String> accessibilityFaults() {
        return new AxeBuilder(page)
                .withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(rule -> page.url() + " " + rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .collect(Collectors.joining(" | ")))
                        .toList();
    }

    /** Whether the page is wider than its window, and stays so when charts had the time to shrink with it. */
    public boolean scrollsSideways() {
        try {
            page.waitForFunction(
                    "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(3_000));
            return false;
        } catch (TimeoutError e) {
            return true;
        }
    }

    /**
     * What has moved by itself since the page was opened, and by how much of it.
     *
     * @param score 0 is nothing, more than 0.1 is called poor (Cumulative Layout Shift)
     * @param what the elements that moved, from and to where
     */
    public record LayoutShift(double score, List<String> what) {}

    @SuppressWarnings("unchecked")
    public LayoutShift layoutShift() {
        Map<String, Object> shift = (Map<String, Object>) page.evaluate("""
                () => new Promise(done => {
                  const moved = { score: 0, what: [] };
                  const place = one => [one.x, one.y, one.width, one.height].map(Math.round).join(' ');
                  const name = node => node?.outerHTML?.slice(0, 100) ?? node?.textContent?.trim();
                  new PerformanceObserver(list => list.getEntries().filter(one => !one.hadRecentInput).forEach(one => {
                    moved.score += one.value;
                    one.sources.forEach(from => moved.what.push(
                        `${name(from.node)}: ${place(from.previousRect)} → ${place(from.currentRect)}`));
                  })).observe({ type: 'layout-shift', buffered: true });
                  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved), 50)));
                })""");
        return new LayoutShift(((Number) shift.get("score")).doubleValue(), (List<String>) shift.get("what"));
    }

    public List<String> scriptErrors() {
        return scriptErrors;
    }

    @Override
    public void close() {
        context.close();
        assertThat(scriptErrors).as("script errors").isEmpty();
    }
}
