package org.qualoop.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole job of an import by hand. */
@QualoopTest
class ImportBrowserTest {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private ImportWork work;

    @Autowired
    private JdbcTemplate rows;

    @Test
    void aForeignFileIsMappedTriedCorrectedAndImported() {
        String file = """
                导出时间 2026-02-01,,,,,,
                单号,店铺,下单,会员,商品行,货号,件数
                B1-%1$s,tmall,2026-01-31 08:00,C1,1,S1,2
                B1-%1$s,tmall,2026-01-31 08:00,C1,2,S2,1
                B2-%1$s,tmall,昨天,C2,1,S1,一
                B3-%1$s,jd,2026-01-31 09:00,C3,1,S1,1
                """.formatted(run);
        try (Visitor visitor = Chromium.visitor(port).login("integrator")) {
            visitor.open("/imports").picture("imports-empty");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.page().selectOption("#what", "kind:orders");
            pick(visitor, "订单导出.csv", file);
            visitor.find("main form button[type=submit]").first().click();

            visitor.page().waitForURL("**/columns");
            visitor.page().fill("#try", "2");
            visitor.page().click("button:has-text('重新看')");
            visitor.find("th:has-text('会员')").first().waitFor();
            choose(visitor, "orderNo", "单号");
            choose(visitor, "channel", "店铺");
            choose(visitor, "placedAt", "下单");
            choose(visitor, "customer.id", "会员");
            choose(visitor, "lines.sku", "货号");
            choose(visitor, "lines.qty", "件数");
            visitor.picture("imports-columns");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.page().fill("#keepAs", "店铺导出 " + run);
            visitor.page().click("button:has-text('就这样')");
            visitor.find(".q-banner").waitFor();
            assertThat(visitor.text(".q-banner")).contains("lines.lineNo", "必填");
            assertThat(visitor.find("select[name='column.orderNo']").inputValue())
                    .isEqualTo("{单号}");

            choose(visitor, "lines.lineNo", "商品行");
            visitor.page().fill("#keepAs", "店铺导出 " + run);
            visitor.page().click("button:has-text('就这样')");
            visitor.find("#import-live .is-live").waitFor();
            work.run();
            visitor.find("button:has-text('导入通过的部分')").waitFor();
            assertThat(visitor.text("#import-live")).contains("件数", "必须是整数", "下单");
            visitor.picture("imports-dry-run");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(orders()).isZero();

            visitor.page().click("button:has-text('导入通过的部分')");
            visitor.find("#import-live .is-live").waitFor();
            work.run();
            visitor.find("#import-live .is-warm").waitFor();
            visitor.picture("imports-done");
            assertThat(orders()).isEqualTo(2);

            visitor.open("/imports");
            visitor.page().selectOption("#what", "mapping:店铺导出 " + run);
            pick(visitor, "again.csv", file.replace("昨天", "2026-01-30").replace("一", "1"));
            visitor.page().uncheck("[name=dryRun]");
            visitor.find("main form button[type=submit]").first().click();
            visitor.find("#import-live .is-live").waitFor();
            work.run();
            visitor.find(".q-banner.is-good").waitFor();
            assertThat(orders()).isEqualTo(3);
            visitor.open("/imports").picture("imports");
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
        onAPhone();
    }

    private void onAPhone() {
        try (Visitor phone = Chromium.visitorWithPhone(port).login("admin")) {
            phone.page().setViewportSize(360, 800);
            phone.open("/imports");
            assertThat(phone.scrollsSideways()).isFalse();
            phone.picture("imports-phone");
            phone.find("a.q-no").first().click();
            phone.find("#import-live").waitFor();
            assertThat(phone.scrollsSideways()).isFalse();
            phone.picture("imports-one-phone");
        }
    }

    @Test
    void whatCannotBeReadIsSaidOnThePageAndNobodyElseSeesThePages() {
        try (Visitor visitor = Chromium.visitor(port).login("integrator")) {
            visitor.open("/imports");
            visitor.page().selectOption("#what", "kind:skus");
            visitor.find("#file")
                    .setInputFiles(new FilePayload("x.xlsx", "application/zip", new byte[] {'P', 'K', 3, 4, 0}));
            visitor.find("main form button[type=submit]").first().click();
            visitor.find(".q-banner").waitFor();
            assertThat(visitor.text(".q-banner")).contains("工作簿已损坏");
            assertThat(visitor.open("/imports/IMP-none").find("h1").count()).isOne();
        }
        for (String user : new String[] {"auditor", "warehouse", "quality"}) {
            assertThat(org.qualoop.testing.Browser.loggedIn(user, port)
                            .get("/imports")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Http.as("integrator", port).get("/api/v1/imports/IMP-none").status())
                .isEqualTo(404);
    }

    private int orders() {
        return rows.queryForObject(
                "select count(*) from trace_order where order_no like ?", Integer.class, "B%-" + run);
    }

    private static void pick(Visitor visitor, String name, String text) {
        visitor.find("#file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void choose(Visitor visitor, String path, String column) {
        visitor.page().selectOption("select[name='column." + path + "']", "{" + column + "}");
    }
}
