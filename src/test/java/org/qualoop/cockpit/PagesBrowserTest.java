package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.qualoop.notification.NotificationApi;
import org.qualoop.platform.Roles;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class PagesBrowserTest {

    static final List<String> EVERY_ROLE = Roles.ALL;

    private static final String ATTACK = "漏液 <script>alert(1)</script><img src=x onerror=alert(2)> 😡";

    @Autowired
    private NotificationApi notifications;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @FieldSource("EVERY_ROLE")
    void every_role_logs_in_and_finds_its_home(String role) {
        try (Visitor visitor = Chromium.visitor(port).login(role)) {
            assertThat(visitor.text("h1")).contains(role);
            assertThat(visitor.find(".q-figure").count()).isGreaterThanOrEqualTo(2);
            assertThat(visitor.text("#q-live")).contains("我的任务", "已逾期", "最新通知");
        }
    }

    @Test
    void the_home_page_shows_what_one_was_told() {
        notifications.notify("buyer", "看看这张单", "有一件事 <b>要紧</b>", "/ncrs", "pages-" + System.nanoTime());
        try (Visitor visitor = Chromium.visitor(port).login("buyer")) {
            assertThat(visitor.text(".q-notices")).contains("看看这张单", "<b>要紧</b>");
        }
    }

    @Test
    void a_wrong_password_is_refused_in_words() {
        try (Visitor visitor = Chromium.visitor(port).open("/login")) {
            visitor.page().fill("#username", "quality");
            visitor.page().fill("#password", "wrong");
            visitor.page().click("button[type=submit]");
            assertThat(visitor.text("[role=alert]")).contains("用户名或密码不对");
        }
    }

    @Test
    void a_demo_user_logs_in_with_one_press_and_out_again() {
        try (Visitor visitor = Chromium.visitor(port).open("/login")) {
            visitor.find("[data-user=inspector]").click();
            visitor.page().waitForURL("**/");
            visitor.find(".q-menu:not(.q-more-menu) summary").click();
            visitor.find("form[action='/logout'] button").click();
            assertThat(visitor.text("[role=status]")).contains("退出登录");
        }
    }

    @Test
    void the_language_is_switched_and_remembered() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.find(".q-lang").click();
            assertThat(visitor.text("nav")).contains("Exceptions");
            visitor.open("/ncrs?severity=MAJOR");
            assertThat(visitor.text("h1")).isEqualTo("Quality exceptions");
            visitor.find(".q-lang").click();
            assertThat(visitor.text("h1")).isEqualTo("质量异常单");
            assertThat(visitor.page().url()).contains("severity=MAJOR");
        }
    }

    @Test
    void the_board_is_filtered_and_leads_to_the_exception() {
        String lot = "BOARD-" + System.nanoTime();
        String ncrNo = report("BOARD-1", lot, "LEAKAGE", "瓶口漏液");
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/ncrs")) {
            visitor.page().fill("#f-lot", lot);
            visitor.find(".q-filters button[type=submit]").click();
            visitor.page().waitForURL("**/ncrs?*lot=" + lot + "*");
            assertThat(visitor.find(".q-ticket").count()).isEqualTo(1);
            visitor.find("#t-" + ncrNo).click();
            assertThat(visitor.text("h1")).isEqualTo(ncrNo);
            assertThat(visitor.text("main")).contains("漏液", lot, "瓶口漏液");
            assertThat(visitor.find(".q-event").count()).isPositive();
        }
    }

    @Test
    void hostile_words_are_shown_and_do_nothing() {
        String ncrNo = report("XSS-1", "XSS-" + System.nanoTime(), "LEAKAGE", ATTACK);
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/ncrs/" + ncrNo)) {
            assertThat(visitor.text("blockquote")).isEqualTo(ATTACK);
            assertThat(visitor.find("blockquote img").count()).isZero();
        }
    }

    @Test
    void a_customers_case_and_return_have_pages_that_are_safe_and_accessible() {
        String orderNo = "PAGES-" + System.nanoTime();
        Http integrator = Http.as("integrator", port);
        Map<String, Object> review = Map.of(
                "channel",
                "pages",
                "reviewId",
                orderNo,
                "rating",
                1,
                "createdAt",
                "2026-11-20T08:00:00Z",
                "orderNo",
                orderNo,
                "text",
                ATTACK);
        assertThat(integrator.post("/api/v1/intake/reviews", review).status()).isEqualTo(200);
        Map<String, Object> request = Map.of(
                "channel",
                "pages",
                "requestId",
                orderNo,
                "type",
                "RETURN",
                "orderNo",
                orderNo,
                "reasonCode",
                "DEFECTIVE",
                "requestedAt",
                "2026-11-20T09:00:00Z",
                "text",
                ATTACK,
                "lines",
                List.of(Map.of("orderLineNo", 1, "qty", 1)));
        assertThat(integrator.post("/api/v1/intake/return-requests", request).status())
                .isEqualTo(200);

        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Chromium.visitor(port).login("customer-service").open("/search?q=" + orderNo)) {
            faults.addAll(visitor.accessibilityFaults());
            for (String kind : List.of("/cases/", "/returns/")) {
                visitor.open("/search?q=" + orderNo);
                visitor.find("main a[href^='" + kind + "']").first().click();
                assertThat(visitor.text("main")).contains(orderNo);
                assertThat(visitor.find("main img[src=x]").count()).isZero();
                faults.addAll(visitor.accessibilityFaults());
            }
            assertThat(visitor.text("blockquote")).isEqualTo(ATTACK);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_number_in_the_search_box_leads_to_its_record() {
        String ncrNo = report("SEARCH-1", "S-" + System.nanoTime(), "BROKEN", "碎了");
        try (Visitor visitor = Chromium.visitor(port).login("customer-service")) {
            visitor.page().fill("#q", ncrNo.toLowerCase(java.util.Locale.ROOT));
            visitor.page().press("#q", "Enter");
            visitor.page().waitForURL("**/ncrs/" + ncrNo);
            visitor.open("/search?q=<b>nothing</b>");
            assertThat(visitor.text("main")).contains("没有找到", "<b>nothing</b>");
        }
    }

    @Test
    void what_does_not_exist_is_said_friendly() {
        try (Visitor visitor = Chromium.visitor(port).login("quality").open("/ncrs/NCR-19990101-00001")) {
            assertThat(visitor.text("h1")).isEqualTo("找不到这个页面");
            visitor.open("/no-such-page");
            assertThat(visitor.text("h1")).isEqualTo("找不到这个页面");
        }
    }

    @Test
    void every_page_meets_wcag_22_aa() {
        String ncrNo = report("AXE-1", "A-" + System.nanoTime(), "ELECTRIC", "漏电");
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Chromium.visitor(port).open("/login")) {
            faults.addAll(visitor.accessibilityFaults());
            visitor.picture("login");
            visitor.login("quality");
            for (String page : pages(ncrNo)) {
                faults.addAll(visitor.open(page).accessibilityFaults());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_phone_needs_no_sideways_scrolling() {
        String ncrNo = report("PHONE-1", "P-" + System.nanoTime(), "ELECTRIC", "漏电");
        List<String> wide = new ArrayList<>();
        try (Visitor visitor = Chromium.visitorWithPhone(port).open("/login")) {
            if (visitor.scrollsSideways()) {
                wide.add("/login");
            }
            visitor.login("quality");
            for (String page : pages(ncrNo)) {
                if (visitor.open(page).scrollsSideways()) {
                    wide.add(page);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    /** Whatever stands in the menu of one who may do everything: a page that is added is looked at from then on. */
    @Test
    void every_page_of_the_menu_is_accessible_stands_still_fits_a_phone_and_speaks_english_too() {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Chromium.visitor(port).login("admin")) {
            for (String page : menu(visitor)) {
                visitor.page().setViewportSize(1280, 800);
                visitor.open(page);
                visitor.accessibilityFaults().forEach(fault -> faults.add(page + ": " + fault));
                still(visitor, page, faults);
                visitor.picture("page" + page.replaceAll("\\W+", "-"));
                visitor.page().setViewportSize(360, 780);
                if (visitor.scrollsSideways()) {
                    faults.add(page + " is too wide for a phone");
                }
                visitor.open(page + (page.contains("?") ? "&" : "?") + "lang=en");
                chinese(visitor).forEach(text -> faults.add(page + " is not in English: " + text));
                still(visitor, page + " on a phone", faults);
                visitor.open("/?lang=zh-CN");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A page at rest moves nothing under a thumb that is about to press; 0.1 is where it is called poor. */
    private static void still(Visitor visitor, String page, List<String> faults) {
        Visitor.LayoutShift moved = visitor.layoutShift();
        if (moved.score() > 0.01) {
            faults.add(page + " moved by " + moved.score() + " after it was there: " + moved.what());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> menu(Visitor visitor) {
        List<String> pages = (List<String>) visitor.page().evaluate("""
                [...document.querySelectorAll('.q-nav a, .q-menu-panel a')]
                  .map(a => a.getAttribute('href')).filter(href => /^\\/(?!camunda|swagger|pda)/.test(href))""");
        assertThat(pages).contains("/cockpit", "/costs", "/users").hasSizeGreaterThan(20);
        return pages.stream().distinct().toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> chinese(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
                [...document.querySelectorAll('main h1, main th, main label, main legend, main button, main .q-sub')]
                  .map(e => e.textContent.trim()).filter(text => /\\p{Script=Han}/u.test(text))""");
    }

    private static List<String> pages(String ncrNo) {
        return List.of(
                "/",
                "/ncrs",
                "/ncrs/" + ncrNo,
                "/cases",
                "/returns",
                "/returns?status=CLOSED",
                "/search?q=nothing",
                "/no-such-page");
    }

    private String report(String sku, String lot, String defect, String text) {
        var answer = Http.as("quality", port)
                .post("/api/v1/ncrs", Map.of("sku", sku, "lotNo", lot, "defectCode", defect, "text", text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("ncrNo").asText();
    }
}
