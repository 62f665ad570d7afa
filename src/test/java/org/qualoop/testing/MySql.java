package org.qualoop.testing;

import com.facebook.presto.testing.mysql.AbstractEmbeddedMySql;
import com.facebook.presto.testing.mysql.MySqlOptions;
import io.airlift.units.Duration;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One real MySQL 8 for all tests of this run; each caller gets a fresh database in it. */
public final class MySql {

    private static final String OPTIONS =
            "?useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true&connectionTimeZone=UTC";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static Server server;
    private static Exception failure;

    private MySql() {}

    /** In CI a missing MySQL fails the build; elsewhere its tests are skipped with a loud line. */
    public static synchronized boolean available() {
        start();
        return server != null;
    }

    /** A fresh database's JDBC URL; user {@code root}, no password. */
    public static synchronized String freshDatabase() {
        start();
        if (server == null) {
            throw new IllegalStateException("MySQL is not available here", failure);
        }
        String name = "qualoop" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(url(""), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database for a test", e);
        }
        return url(name);
    }

    public static String user() {
        return "root";
    }

    public static String password() {
        return "";
    }

    private static String url(String database) {
        return "jdbc:mysql://localhost:" + server.getPort() + "/" + database + OPTIONS;
    }

    private static void start() {
        if (server != null || failure != null) {
            return;
        }
        try {
            server = new Server();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        } catch (IOException | RuntimeException e) {
            failure = e;
            if (Boolean.parseBoolean(System.getenv("CI")) || Boolean.getBoolean("qualoop.require.mysql")) {
                throw new IllegalStateException("MySQL is required here (Debian: libaio1, libnuma1)", e);
            }
            System.err.println("#### SKIPPED: tests on MySQL 8 need Debian's libaio1 and libnuma1: " + e.getMessage());
        }
    }

    /** MySQL 8.0.15 from Maven Central; unlike the library's own class it also starts as root, as in CI. */
    private static final class Server extends AbstractEmbeddedMySql {

        private Server() throws IOException {
            super(MySqlOptions.builder()
                    .setStartupWait(new Duration(2, TimeUnit.MINUTES))
                    .setCommandTimeout(new Duration(2, TimeUnit.MINUTES))
                    .build());
        }

        @Override
        public List<String> getInitializationArguments() {
            return List.of(
                    "--no-defaults",
                    "--user=" + System.getProperty("user.name"),
                    "--initialize-insecure",
                    "--innodb-flush-method=nosync",
                    "--datadir",
                    getDataDirectory());
        }

        @Override
        public List<String> getStartArguments() {
            return List.of(
                    "--no-defaults",
                    "--user=" + System.getProperty("user.name"),
                    "--skip-ssl",
                    "--skip-mysqlx",
                    "--disable-log-bin",
                    "--default-time-zone=+00:00",
                    "--innodb-flush-method=nosync",
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-doublewrite=0",
                    "--bind-address=localhost",
                    "--lc_messages_dir",
                    getShareDirectory(),
                    "--socket",
                    getSocketDirectory(),
                    "--port",
                    String.valueOf(getPort()),
                    "--datadir",
                    getDataDirectory());
        }
    }
}
