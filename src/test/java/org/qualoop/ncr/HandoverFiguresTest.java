package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.NightShift;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever passes the ball is seen: each stretch in which a task lay with a department counts, passed on or done. */
@QualoopTest
class HandoverFiguresTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private KpiTrail trail;

    @Autowired
    private JdbcTemplate rows;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aTaskThatIsPassedOnTwiceAndThenDoneCountsForEachWhoHadIt() {
        kpis.refresh();
        Measure quality = passed("quality");
        Measure manager = passed("manager");
        NcrSteps steps = new NcrSteps(ncrs, engine, jobs);
        String ncrNo = steps.report(NcrSteps.leak("SKU-" + UUID.randomUUID(), null));

        try (NightShift two = NightShift.of("quality", rows)) {
            steps.fire(ncrNo, "ownerUnclaimed");
            steps.fire(ncrNo, "ownerUnclaimed");
            steps.fire(ncrNo, "ownerUnclaimed");
        }
        steps.complete(ncrNo, "triageNcr", "manager", "verdict", "REJECTED", "rejectReason", "误报");
        kpis.refresh();

        assertThat(passed("quality").numerator().subtract(quality.numerator())).isEqualByComparingTo("2");
        assertThat(passed("quality").denominator().subtract(quality.denominator()))
                .isEqualByComparingTo("2");
        assertThat(passed("manager").numerator()).isEqualByComparingTo(manager.numerator());
        assertThat(passed("manager").denominator().subtract(manager.denominator()))
                .isEqualByComparingTo("1");
        List<KpiTrail.Event> behind = trail.events(
                        Kpi.HANDOVER_RATE, Slice.of(Dimension.DEPARTMENT, "quality"), today, today, null, 1000)
                .items();
        assertThat(behind)
                .filteredOn(event -> event.source().startsWith(ncrNo + "/"))
                .hasSize(2);
    }

    private Measure passed(String group) {
        return kpis.measure(Kpi.HANDOVER_RATE, Dimension.DEPARTMENT, group, today, today);
    }
}
