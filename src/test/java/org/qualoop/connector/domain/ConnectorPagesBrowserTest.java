package org.qualoop.connector.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who keeps the connectors sees what is wrong, in words, and sends again what did not get through. */
@QualoopTest
class ConnectorPagesBrowserTest {

    private static final String SOURCE = "erp-poll-masterdata-source";

    @LocalServerPort
    private int port;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private ConnectorStats stats;

    @Autowired
    private ConnectorPauses pauses;

    @Autowired
    private SourceCursors cursors;

    private final ObjectMapper json = new ObjectMapper();

    @AfterEach
    void goOn() {
        pauses.resume(SOURCE, "test");
    }

    @Test
    void aDeadLetterIsReadMaskedAndReplayedWithItsResult() throws IOException {
        String code = "PAGE-" + UUID.randomUUID();
        stats.ok(SOURCE, 40);
        stats.failed(SOURCE, "Connection refused");
        letter("suppliers", "{\"code\":\"%s\",\"name\":\"一厂\"}".formatted(code));
        letter(
                "orders",
                "{\"orderNo\":\"%s\",\"customer\":{\"id\":\"C1\",\"name\":\"林晓梅\",\"phone\":\"13812345678\"}}"
                        .formatted(code));

        try (Visitor integrator = Chromium.visitor(port).login("integrator")) {
            integrator.open("/connectors");
            assertThat(integrator.text("main")).contains("死信");
            assertThat(integrator.accessibilityFaults()).isEmpty();
            integrator.find("a[href='/connectors/" + SOURCE + "']").click();
            integrator.find("details:has-text('内容')").last().locator("summary").click();
            assertThat(integrator.page().content()).doesNotContain("林晓梅", "13812345678");
            integrator.picture("connectors");
            assertThat(integrator.accessibilityFaults()).isEmpty();
            integrator.page().setViewportSize(360, 780);
            assertThat(integrator.scrollsSideways()).isFalse();

            integrator.page().setViewportSize(1280, 800);
            integrator.page().fill("#why", "与 ERP 核对");
            integrator.find("button:has-text('显示个人信息'):visible").last().click();
            integrator.find("summary:has-text('查看已记录')").waitFor();
            assertThat(integrator.text("details[open] pre")).contains("林晓梅", "13812345678");
            assertThat(integrator.accessibilityFaults()).isEmpty();
            integrator.picture("connector-revealed");
            integrator.open("/connectors/" + SOURCE + "?lang=en").picture("connector-en");
            integrator.open("/connectors/" + SOURCE + "?lang=zh");

            integrator.find("#all").check();
            integrator.find("button:has-text('重放所选')").click();
            integrator.find(".q-banner.is-good:has-text('已送入')").waitFor();
            assertThat(integrator.text(".q-banner.is-good")).contains("1 条仍被拒绝", "/");
        }
        assertThat(deadLetters.open(SOURCE)).noneMatch(one -> one.body().contains("\"name\":\"一厂\""));
    }

    @Test
    void aPausedSourceIsNotReadUntilItGoesOn() {
        try (Visitor integrator = Chromium.visitor(port).login("integrator")) {
            integrator.open("/connectors/" + SOURCE);
            integrator.page().fill("#reason", "对方停机维护");
            integrator.find("form.c-pause button").click();
            integrator.find(".c-paused:has-text('对方停机维护')").waitFor();
            assertThat(cursors.begin(SOURCE)).isEmpty();
            assertThat(integrator.accessibilityFaults()).isEmpty();
            integrator.find("form.c-pause button").click();
            integrator.find("#reason").waitFor();
            assertThat(cursors.begin(SOURCE)).isPresent();
        }
    }

    @Test
    void theAuditorReadsAndOthersAreTurnedAwayAlsoPastTheForm() {
        try (Visitor auditor = Chromium.visitor(port).login("auditor")) {
            auditor.open("/connectors/" + SOURCE);
            assertThat(auditor.find("form.c-pause, [name=id]").count()).isZero();
            assertThat(auditor.accessibilityFaults()).isEmpty();
            auditor.open("/connectors?state=PAUSED");
            assertThat(auditor.text("main")).contains("没有处于这种状态的连接器");
        }
        for (String user : List.of("auditor", "quality", "warehouse")) {
            Http other = Http.as(user, port);
            String api = "/api/v1/connectors/" + SOURCE;
            assertThat(other.post(api + "/pause", Map.of("reason", "x")).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(other.post(api + "/resume", Map.of()).status()).as(user).isEqualTo(403);
            assertThat(other.post(api + "/dead-letters/1/replay", Map.of()).status())
                    .as(user)
                    .isEqualTo(403);
        }
        Http integrator = Http.as("integrator", port);
        assertThat(integrator
                        .post("/api/v1/connectors/" + SOURCE + "/pause", Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        assertThat(integrator
                        .post("/api/v1/connectors/nobody/pause", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        try (Visitor quality = Chromium.visitor(port).login("quality")) {
            assertThat(quality.page()
                            .navigate("http://localhost:" + port + "/connectors")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anErrorIsSaidInWords() {
        assertThat(ConnectorTrouble.of("java.net.ConnectException: Connection refused"))
                .isEqualTo(ConnectorTrouble.UNREACHABLE);
        assertThat(ConnectorTrouble.of("HTTP operation failed with statusCode: 401"))
                .isEqualTo(ConnectorTrouble.CREDENTIALS);
        assertThat(ConnectorTrouble.of("HTTP 404")).isEqualTo(ConnectorTrouble.ADDRESS);
        assertThat(ConnectorTrouble.of("HTTP 503")).isEqualTo(ConnectorTrouble.BUSY);
        assertThat(ConnectorTrouble.of("HTTP 500")).isEqualTo(ConnectorTrouble.PEER);
        assertThat(ConnectorTrouble.of("The page has no changes or no cursor")).isEqualTo(ConnectorTrouble.ANSWER);
        assertThat(ConnectorTrouble.of(null)).isEqualTo(ConnectorTrouble.OTHER);
    }

    private void letter(String kind, String body) throws IOException {
        JsonNode fact = json.readTree(body);
        deadLetters.keep(SOURCE, kind, fact, "/code 试");
    }
}
