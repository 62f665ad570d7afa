package org.qualoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@QualoopTest
class ConnectionPoolTest {

    @Autowired
    private DataSource source;

    @Autowired
    private Environment settings;

    /** A transaction that needs a number takes a second connection: with fewer, busy threads would wait for each other. */
    @Test
    void whenEveryThreadHoldsAConnectionThereIsStillOneForNumbers() throws Exception {
        int pool = source.unwrap(HikariDataSource.class).getMaximumPoolSize();
        int threads = number("server.tomcat.threads.max")
                + number("camunda.bpm.job-execution.max-pool-size")
                + number("spring.task.scheduling.pool.size");

        assertThat(pool).isGreaterThan(threads + 4);
    }

    private int number(String setting) {
        return settings.getRequiredProperty(setting, Integer.class);
    }
}
