package org.qualoop.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.flywaydb.core.Flyway;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/** A migrated database with the application's mappers, without the application. Opened once per run and kind. */
public final class Database {

    private static Database h2;
    private static Database mysql;

    private final String name;
    private final DataSource source;
    private final SqlSessionFactory sessions;
    private final SqlSessionFactory transactions;

    private Database(String name, String url, String user, String password) {
        this.name = name;
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(8);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        this.source = pool;
        Flyway.configure().dataSource(source).load().migrate();
        this.sessions = sessions(new SpringManagedTransactionFactory());
        // Spring's factory commits each statement when no transaction of Spring's is open.
        this.transactions = sessions(new JdbcTransactionFactory());
    }

    static synchronized Database h2() {
        if (h2 == null) {
            h2 = new Database("H2", "jdbc:h2:mem:mappers;MODE=MySQL;DB_CLOSE_DELAY=-1", "sa", "");
        }
        return h2;
    }

    /** MySQL for a test that is about it alone; where there is none the test is skipped, and {@link MySql} says so loudly. */
    public static Database onMySql() {
        assumeTrue(MySql.available(), "MySQL 8 is not available here");
        return mysql();
    }

    /** Like {@link #onMySql()}, in a database of its own: what the optimiser does depends on no other test's rows. */
    public static Database apartOnMySql() {
        assumeTrue(MySql.available(), "MySQL 8 is not available here");
        return new Database("MySQL 8 apart", MySql.freshDatabase(), MySql.user(), MySql.password());
    }

    static synchronized Database mysql() {
        if (mysql == null) {
            mysql = new Database("MySQL 8", MySql.freshDatabase(), MySql.user(), MySql.password());
        }
        return mysql;
    }

    /** A session that commits each statement, with a mapper of that type from {@link SqlSession#getMapper}. */
    public SqlSession session() {
        return sessions.openSession(true);
    }

    /** A session whose work is visible to others only after commit. */
    public SqlSession transaction() {
        return transactions.openSession(false);
    }

    /** The rows themselves, around the mappers. */
    public JdbcTemplate rows() {
        return new JdbcTemplate(source);
    }

    public DataSource source() {
        return source;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The mappers for a test that brings its own Spring context. */
    public SqlSessionFactory sessionFactory() {
        return sessions;
    }

    private SqlSessionFactory sessions(TransactionFactory kind) {
        try {
            var configuration = new org.apache.ibatis.session.Configuration();
            configuration.setMapUnderscoreToCamelCase(true);
            configuration.setLocalCacheScope(org.apache.ibatis.session.LocalCacheScope.STATEMENT);
            configuration.setArgNameBasedConstructorAutoMapping(true);
            configuration.setJdbcTypeForNull(org.apache.ibatis.type.JdbcType.NULL);
            SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
            factory.setDataSource(source);
            factory.setTransactionFactory(kind);
            factory.setConfiguration(configuration);
            factory.setMapperLocations(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/qualoop/**/data/*Mapper.xml"));
            return factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("Mappers do not load", e);
        }
    }
}
