package org.qualoop.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class StartLockMapperTest {

    @BothDatabases
    void aSecondNodeWaitsUntilTheFirstIsReady(Database database) throws Exception {
        try (SqlSession first = database.transaction()) {
            assertThat(first.getMapper(StartLockMapper.class).lock()).isEqualTo(1);

            CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> lockAndCommit(database));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            first.commit();
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private static int lockAndCommit(Database database) {
        try (SqlSession session = database.transaction()) {
            int locked = session.getMapper(StartLockMapper.class).lock();
            session.commit();
            return locked;
        }
    }
}
