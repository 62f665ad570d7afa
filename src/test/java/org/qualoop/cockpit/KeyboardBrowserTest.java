package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages without a mouse: WCAG 2.2, 2.1.1 Keyboard, 2.4.1 Bypass Blocks, 2.4.7 and 2.4.11 Focus Visible and Not Obscured. */
@QualoopTest
class KeyboardBrowserTest {

    private static final int STOPS = 45;

    /** What is wrong with where the focus is now; empty when nothing is, {@code END} when it has left the page. */
    private static final String FAULT = """
            async () => {
              const fault = () => {
                const at = document.activeElement;
                if (!at || at === document.body) return 'END';
                const name = at.tagName + '#' + at.id + ' ' + (at.getAttribute('aria-label') || at.textContent).trim().slice(0, 30);
                const shown = [at, at.parentElement].map(one => getComputedStyle(one)).some(look =>
                  look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== 'none');
                if (!shown) return name + ' does not show its focus';
                const box = [...at.getClientRects()].find(one => one.width > 0 && one.height > 0);
                if (!box) return name + ' has the focus and is not there';
                const seen = [[.5, .5], [.1, .2], [.9, .8]].some(([x, y]) => {
                  const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
                  return top && (at.contains(top) || top.contains(at));
                });
                return seen ? '' : name + ' is hidden behind something';
              };
              /* The browser may still be scrolling there. */
              for (let frame = 0; frame < 10 && fault(); frame++) await new Promise(requestAnimationFrame);
              return fault();
            }""";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "quality, /",
        "quality, /ncrs",
        "quality, /cockpit",
        "quality, /recalls",
        "finance, /costs",
        "buyer, /records/claims",
        "customer-service, /console",
        "warehouse, /pda/",
        "integrator, /connectors",
        "admin, /users/new"
    })
    void every_stop_of_the_tab_key_is_seen_and_not_hidden(String user, String page) {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Chromium.visitor(port).login(user).open(page)) {
            int stops = 0;
            String fault = "";
            while (stops++ < STOPS && !"END".equals(fault)) {
                visitor.page().keyboard().press("Tab");
                fault = (String) visitor.page().evaluate(FAULT);
                if (!fault.isEmpty() && !"END".equals(fault)) {
                    faults.add(fault);
                }
            }
            assertThat(stops).as("stops on " + page).isGreaterThan(2);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_first_stop_skips_the_menu() {
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/ncrs")) {
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.text(":focus")).isEqualTo("跳到正文");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("main:focus").count()).isOne();
        }
    }

    @Test
    void escape_closes_a_menu_and_gives_the_focus_back() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.find(".q-more-menu summary").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find(".q-more-menu[open]").count()).isOne();
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.find(".q-more-menu[open]").count()).isZero();
            assertThat(visitor.find(".q-more-menu summary:focus").count()).isOne();
        }
    }
}
