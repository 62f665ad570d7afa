package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.ncr.NcrSteps.leak;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.Engine;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@QualoopTest
class JoiningConcurrencyTest {

    private static final int REPORTERS = 4;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private Engine engine;

    @Autowired
    private TransactionTemplate transactions;

    @RepeatedTest(5)
    void simultaneousReportsOfOneLotAndFaultShareOneNcr() throws Exception {
        String sku = unique("SKU");
        String lot = unique("LOT");
        CyclicBarrier start = new CyclicBarrier(REPORTERS);
        Callable<NcrRef> reporter = () -> {
            start.await();
            return transactions.execute(status -> ncrs.openOrJoin(leak(sku, lot)));
        };
        ExecutorService pool = Executors.newFixedThreadPool(REPORTERS);
        try {
            List<NcrRef> refs = pool
                    .invokeAll(Stream.generate(() -> reporter).limit(REPORTERS).toList())
                    .stream()
                    .map(JoiningConcurrencyTest::get)
                    .toList();

            assertThat(refs).extracting(NcrRef::ncrNo).containsOnly(refs.get(0).ncrNo());
            assertThat(refs).filteredOn(ref -> !ref.joined()).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        List<NcrView> all = ncrs.ofLot(sku, lot);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).cases()).isEqualTo(REPORTERS);
    }

    @Test
    void theSameReportTwiceIsOneCase() {
        NcrRequest report = leak(unique("SKU"), unique("LOT"));

        NcrRef first = ncrs.openOrJoin(report);
        NcrRef second = ncrs.openOrJoin(report);

        assertThat(second).isEqualTo(new NcrRef(first.ncrNo(), true));
        assertThat(ncrs.find(first.ncrNo()).orElseThrow().cases()).isEqualTo(1);
    }

    @Test
    void aReportThatLaterNamesTheFaultNamesItForItsNcr() {
        NcrRequest vague =
                new NcrRequest(SourceKind.REVIEW, unique("jd/R"), null, unique("SKU"), null, null, null, "差评", false);
        NcrRef first = ncrs.openOrJoin(vague);
        NcrRef second = ncrs.openOrJoin(new NcrRequest(
                vague.source(), vague.ref(), null, vague.sku(), null, "ALLERGY", null, "差评 追评：过敏了", true));

        assertThat(second.ncrNo()).isEqualTo(first.ncrNo());
        NcrView ncr = ncrs.find(first.ncrNo()).orElseThrow();
        assertThat(ncr.defectCode()).isEqualTo("ALLERGY");
        assertThat(ncr.safety()).isTrue();
    }

    @Test
    void reportsWithoutALotShareNothing() {
        String sku = unique("SKU");

        assertThat(ncrs.openOrJoin(leak(sku, null)).ncrNo())
                .isNotEqualTo(ncrs.openOrJoin(leak(sku, null)).ncrNo());
    }

    @Test
    void aRequestThatRollsBackLeavesNoNcrAndNoProcess() {
        NcrRequest report = leak(unique("SKU"), unique("LOT"));
        String ncrNo = transactions.execute(status -> {
            status.setRollbackOnly();
            return ncrs.openOrJoin(report).ncrNo();
        });

        assertThat(ncrs.find(ncrNo)).isEmpty();
        assertThat(engine.correlate("ncrMerged", ncrNo, java.util.Map.of())).isFalse();
    }

    private static NcrRef get(java.util.concurrent.Future<NcrRef> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
