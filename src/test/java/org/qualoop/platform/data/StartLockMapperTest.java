package org.qualoop.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StartLockMapperTest {

    @BothDatabases
    void aSecondNodeWaitsUntilTheFirstIsReady(Database database) throws Exception {
        TransactionTemplate node = new TransactionTemplate(new DataSourceTransactionManager(database.source()));
        CompletableFuture<Integer> second = node.execute(first -> {
            assertThat(lock(database)).isEqualTo(1);
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> node.execute(status -> lock(database)));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });

        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    private static int lock(Database database) {
        try (SqlSession session = database.session()) {
            return session.getMapper(StartLockMapper.class).lock();
        }
    }
}
