package org.qualoop.testing;

import com.facebook.presto.testing.mysql.TestingMySqlServer;
import java.util.concurrent.atomic.AtomicInteger;

/** One real MySQL 8 for all tests of this run; each caller gets a fresh database in it. */
public final class MySql {

    private static final String USER = "qualoop";
    private static final String PASSWORD = "qualoop";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static TestingMySqlServer server;
    private static Exception failure;

    private MySql() {}

    public static synchronized boolean available() {
        start();
        return server != null;
    }

    /** A fresh database's JDBC URL, without credentials. */
    public static synchronized String freshDatabase() {
        start();
        if (server == null) {
            throw new IllegalStateException("MySQL is not available here", failure);
        }
        String name = "qualoop" + DATABASES.incrementAndGet();
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:mysql://localhost:" + server.getPort() + "/?useSSL=false&allowPublicKeyRetrieval=true",
                        USER,
                        PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("Cannot create a database for a test", e);
        }
        return "jdbc:mysql://localhost:" + server.getPort() + "/" + name
                + "?useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true&connectionTimeZone=UTC";
    }

    public static String user() {
        return USER;
    }

    public static String password() {
        return PASSWORD;
    }

    /** In CI a missing MySQL fails the build; elsewhere its tests are skipped with a loud line. */
    public static boolean required() {
        return Boolean.parseBoolean(System.getenv("CI")) || Boolean.getBoolean("qualoop.require.mysql");
    }

    private static void stop() {
        try {
            server.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void start() {
        if (server != null || failure != null) {
            return;
        }
        try {
            server = new TestingMySqlServer(USER, PASSWORD);
            Runtime.getRuntime().addShutdownHook(new Thread(MySql::stop));
        } catch (Exception e) {
            failure = e;
            if (required()) {
                throw new IllegalStateException("MySQL is required here (Debian: libaio1, libnuma1)", e);
            }
            System.err.println("#### SKIPPED: tests on MySQL 8 need Debian's libaio1 and libnuma1: " + e.getMessage());
        }
    }
}
