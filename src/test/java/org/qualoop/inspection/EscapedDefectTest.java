package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.domain.Lifecycle;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lot that an inspector passed and that turns out bad outside counts as escaped, once a person has confirmed it. */
@QualoopTest
class EscapedDefectTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private KpiApi kpis;

    @LocalServerPort
    private int port;

    private InboundSteps in;

    @BeforeEach
    void aLotThatWasPassed() {
        in = new InboundSteps(port, engine, jobs);
        in.inspect(in.arrive(500));
    }

    @Test
    void aPassedLotIsCountedAndEscapesWhenAReturnIsConfirmed() {
        assertThat(escaped().numerator()).isZero();
        assertThat(escaped().denominator()).isEqualByComparingTo("1");
        String ncrNo = returned("LEAKAGE");
        assertThat(escaped().numerator()).as("nobody has looked yet").isZero();

        lifecycle.confirm(ncrNo, "LEAKAGE", Severity.MAJOR);

        assertThat(escaped().numerator()).isEqualByComparingTo("1");
        assertThat(kpis.measure(
                                Kpi.ESCAPED_DEFECT_RATE,
                                new Slice(Dimension.INSPECTOR, "inspector", in.sku),
                                today(),
                                today())
                        .numerator())
                .as("under the name of who passed it")
                .isEqualByComparingTo("1");
    }

    @Test
    void whatWasNoFaultOfTheGoodsDoesNotEscape() {
        lifecycle.confirm(returned("SERVICE"), "SERVICE", Severity.MINOR);
        assertThat(escaped().numerator()).isZero();
        String ncrNo = returned("LEAKAGE");
        lifecycle.confirm(ncrNo, "LEAKAGE", Severity.MAJOR);
        assertThat(escaped().numerator()).isEqualByComparingTo("1");

        lifecycle.reject(ncrNo, "误报");

        assertThat(escaped().numerator()).isZero();
    }

    private Measure escaped() {
        kpis.refresh();
        return kpis.measure(Kpi.ESCAPED_DEFECT_RATE, Slice.of(Dimension.SKU, in.sku), today(), today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private String returned(String defectCode) {
        return ncrs.openOrJoin(new NcrRequest(
                        SourceKind.RETURN,
                        Sample.unique("RMA"),
                        null,
                        in.sku,
                        in.lot,
                        defectCode,
                        Severity.MAJOR,
                        "漏",
                        false))
                .ncrNo();
    }
}
