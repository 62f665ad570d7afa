package org.qualoop.trace.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkMapper;
import org.qualoop.trace.data.LotReader;

/** Two who read what lots are made of while a production changes it. */
class AncestryTest {

    private static final LotId LOT = new LotId("K", "LOT");
    private static final LotId OLD = new LotId("K", "OLD");
    private static final LotId NEW = new LotId("K", "NEW");

    private final LinkMapper mapper = mock(LinkMapper.class);
    private final LotReader reader = mock(LotReader.class);

    private final CountDownLatch bothAsked = new CountDownLatch(2);
    private final CountDownLatch firstHasWritten = new CountDownLatch(1);
    private final CountDownLatch secondHasWritten = new CountDownLatch(1);
    private final CountDownLatch firstIsDone = new CountDownLatch(1);

    @Test
    void whoReadLaterDoesNotLeadTheOtherToALotThatNobodyHasReadYet() throws Exception {
        when(mapper.genealogy()).thenReturn("before");
        when(reader.inputsOf(any())).thenAnswer(call -> inputs(call.getArgument(0)));
        Ancestry.Known known = new Ancestry(reader, mapper).now();
        CompletableFuture<Map<LotId, Set<LotId>>> first = reading("first", known);
        CompletableFuture<Map<LotId, Set<LotId>>> second = reading("second", known);
        try {
            assertThat(first.get().get(LOT)).containsExactlyInAnyOrder(LOT, OLD);
        } finally {
            firstIsDone.countDown();
        }
        assertThat(second.get().get(LOT)).containsExactlyInAnyOrder(LOT, OLD);
    }

    /** Both find the lot unknown; between their reads a production is committed. */
    private Map<LotId, Set<LotId>> inputs(Collection<LotId> lots) throws InterruptedException {
        boolean first = Thread.currentThread().getName().equals("first");
        if (lots.contains(LOT)) {
            bothAsked.countDown();
            bothAsked.await();
            if (!first) {
                firstHasWritten.await();
            }
            return Map.of(LOT, Set.of(first ? OLD : NEW));
        }
        (first ? firstHasWritten : secondHasWritten).countDown();
        (first ? secondHasWritten : firstIsDone).await();
        return Map.of();
    }

    private static CompletableFuture<Map<LotId, Set<LotId>>> reading(String name, Ancestry.Known known) {
        CompletableFuture<Map<LotId, Set<LotId>>> read = new CompletableFuture<>();
        Thread thread = new Thread(() -> read.complete(known.of(List.of(LOT))), name);
        thread.setUncaughtExceptionHandler((at, failure) -> read.completeExceptionally(failure));
        thread.start();
        return read;
    }
}
