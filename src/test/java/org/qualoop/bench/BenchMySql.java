package org.qualoop.bench;

import com.facebook.presto.testing.mysql.AbstractEmbeddedMySql;
import com.facebook.presto.testing.mysql.MySqlOptions;
import com.zaxxer.hikari.HikariDataSource;
import io.airlift.units.Duration;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;

/**
 * A MySQL 8 with a buffer pool as a server has it ({@code -Dbench.pool=4G}), in the temporary folder, gone at the end; or,
 * with {@code -Dbench.url}, {@code bench.user} and {@code bench.password}, one that is there and keeps what is loaded.
 */
final class BenchMySql implements AutoCloseable {

    private static final String OPTIONS = "?useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true"
            + "&connectionTimeZone=UTC&characterEncoding=UTF-8&useLocalSessionState=true";

    private final Server server;
    private final String url;
    private final String user = System.getProperty("bench.user", "root");
    private final String password = System.getProperty("bench.password", "");

    private BenchMySql() throws IOException, SQLException {
        String given = System.getProperty("bench.url");
        this.server = given == null ? new Server() : null;
        this.url = given == null ? "jdbc:mysql://localhost:" + server.getPort() + "/bench" + OPTIONS : given;
        if (server != null) {
            create();
        }
    }

    /** With the application's schema. */
    static BenchMySql start() throws IOException, SQLException {
        BenchMySql mysql = new BenchMySql();
        try (HikariDataSource source = mysql.source()) {
            Flyway.configure().dataSource(source).load().migrate();
        }
        return mysql;
    }

    private void create() throws SQLException {
        try (var connection = DriverManager.getConnection(url.replace("/bench?", "/?"), user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database bench character set utf8mb4 collate utf8mb4_bin");
        }
    }

    HikariDataSource source() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    /** What the application is told about it. */
    String[] arguments() {
        return new String[] {
            "--spring.profiles.active=mysql",
            "--QUALOOP_DB_URL=" + url,
            "--QUALOOP_DB_USER=" + user,
            "--QUALOOP_DB_PASSWORD=" + password,
            "--qualoop.demo-users=true"
        };
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static final class Server extends AbstractEmbeddedMySql {

        private Server() throws IOException {
            super(MySqlOptions.builder()
                    .setStartupWait(new Duration(3, TimeUnit.MINUTES))
                    .setShutdownWait(new Duration(3, TimeUnit.MINUTES))
                    .setCommandTimeout(new Duration(3, TimeUnit.MINUTES))
                    .build());
        }

        @Override
        public List<String> getInitializationArguments() {
            return options("--initialize-insecure", "--datadir", getDataDirectory());
        }

        @Override
        public List<String> getStartArguments() {
            return options(
                    "--skip-ssl",
                    "--skip-mysqlx",
                    "--disable-log-bin",
                    "--default-time-zone=+00:00",
                    "--innodb-buffer-pool-size=" + System.getProperty("bench.pool", "4G"),
                    "--innodb-flush-method=nosync",
                    "--innodb-flush-log-at-trx-commit=2",
                    "--innodb-doublewrite=0",
                    "--max-allowed-packet=64M",
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

        private static List<String> options(String... more) {
            List<String> all = new ArrayList<>(List.of(
                    "--no-defaults", "--user=" + System.getProperty("user.name"), "--innodb-log-file-size=512M"));
            all.addAll(List.of(more));
            return all;
        }
    }
}
