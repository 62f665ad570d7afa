package org.qualoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;
import org.qualoop.testing.MySql;
import org.qualoop.testing.RunningApp;

/** The {@code mysql} profile as an operator starts it. */
class ProductionStartTest {

    @TempDir
    Path folder;

    @BeforeEach
    void onARealMySql() {
        assumeTrue(MySql.available());
    }

    @Test
    void startsOnMySqlWithoutDemoUsersAndWithoutSandbox() {
        try (RunningApp app = RunningApp.start(folder, onMySql("correct horse"))) {
            Http admin = Http.as("admin", "correct horse", app.port());
            assertThat(admin.get("/engine-rest/user/count").json().path("count").asInt())
                    .isEqualTo(1);
            assertThat(Http.as("quality", app.port())
                            .get("/engine-rest/user/count")
                            .status())
                    .isEqualTo(401);
            assertThat(admin.get("/sandbox/shop/reviews").status()).isEqualTo(404);
        }
    }

    @Test
    void refusesToStartWithoutAnAdministratorsPassword() {
        try (RunningApp app = RunningApp.startInVain(folder, onMySql(""))) {
            assertThat(app.exitCode()).isNotZero();
            assertThat(app.log()).contains("QUALOOP_ADMIN_PASSWORD is not set");
        }
    }

    private static String[] onMySql(String adminPassword) {
        return new String[] {
            "--spring.profiles.active=mysql",
            "--QUALOOP_DB_URL=" + MySql.freshDatabase(),
            "--QUALOOP_DB_USER=" + MySql.user(),
            "--QUALOOP_DB_PASSWORD=" + MySql.password(),
            "--qualoop.admin-password=" + adminPassword
        };
    }
}
