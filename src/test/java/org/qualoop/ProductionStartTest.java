package org.qualoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;
import org.qualoop.testing.MySql;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The {@code mysql} profile as an operator starts it. */
class ProductionStartTest {

    @TempDir
    Path data;

    @Test
    void startsOnMySqlWithoutDemoUsersAndWithoutSandbox() {
        assumeTrue(MySql.available());
        try (ConfigurableApplicationContext application = start("--qualoop.admin-password=correct horse")) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(Http.anonymous(port)
                            .get("/actuator/health/readiness")
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("UP");
            assertThat(Http.as("admin", "correct horse", port)
                            .get("/engine-rest/user/count")
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(Http.as("quality", port).get("/engine-rest/user/count").status())
                    .isEqualTo(401);
            assertThat(application.containsBean("sandboxStory")).isFalse();
        }
    }

    /** In a process of its own: the webapps' static context does not survive a failed start in the same JVM. */
    @Test
    void refusesToStartWithoutAnAdministratorsPassword() throws Exception {
        assumeTrue(MySql.available());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Qualoop.class.getName()));
        command.addAll(arguments());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotZero();
        assertThat(output).contains("QUALOOP_ADMIN_PASSWORD is not set");
    }

    private ConfigurableApplicationContext start(String... more) {
        List<String> arguments = arguments();
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Qualoop.class).run(arguments.toArray(String[]::new));
    }

    private List<String> arguments() {
        return new ArrayList<>(List.of(
                "--spring.profiles.active=mysql",
                "--server.port=0",
                "--qualoop.data-dir=" + data,
                "--QUALOOP_DB_URL=" + MySql.freshDatabase(),
                "--QUALOOP_DB_USER=" + MySql.user(),
                "--QUALOOP_DB_PASSWORD=" + MySql.password(),
                "--logging.level.root=WARN",
                "--spring.jmx.enabled=false"));
    }
}
