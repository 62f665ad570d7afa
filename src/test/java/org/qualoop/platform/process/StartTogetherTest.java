package org.qualoop.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Several nodes that start at the same moment on a database that has nothing yet. */
@QualoopTest
class StartTogetherTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineAccess access;

    @Autowired
    private IdentitySetup identities;

    @Test
    void makeEveryFilterAndGrantOnce() {
        engine.getFilterService().createFilterQuery().list().forEach(filter -> engine.getFilterService()
                .deleteFilter(filter.getId()));
        engine.getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn("warehouse")
                .list()
                .forEach(grant -> engine.getAuthorizationService().deleteAuthorization(grant.getId()));

        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> {
                    identities.afterSingletonsInstantiated();
                    access.afterSingletonsInstantiated();
                }))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(engine.getFilterService()
                        .createFilterQuery()
                        .filterNameLike("我的任务%")
                        .count())
                .isEqualTo(1);
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .groupIdIn("warehouse")
                        .resourceId("tasklist")
                        .count())
                .isEqualTo(1);
    }
}
