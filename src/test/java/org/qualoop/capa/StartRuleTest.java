package org.qualoop.capa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Engine;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Which exceptions start an 8D, and which join one. */
@QualoopTest
class StartRuleTest {

    @Autowired
    private CapaApi capas;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private Engine rules;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private String sku;

    @BeforeEach
    void freshGoods() {
        sku = unique("SKU");
    }

    @Test
    void theThirdMajorFaultInThirtyDaysStartsOneAndTheFourthJoinsIt() {
        String first = report("LEAKAGE");
        String second = report("LEAKAGE");
        assertThat(ofSku()).isEmpty();

        String third = report("LEAKAGE");
        String fourth = report("LEAKAGE");

        assertThat(ofSku()).singleElement().satisfies(capa -> {
            assertThat(capa.reason()).isEqualTo(CapaReason.REPEAT);
            assertThat(capa.ncrs()).containsExactlyInAnyOrder(first, second, third, fourth);
            assertThat(capas.ofNcr(fourth)).extracting(CapaView::capaNo).containsExactly(capa.capaNo());
        });
    }

    @Test
    void anotherDefectOfTheSameGoodsIsAnotherCause() {
        report("LEAKAGE");
        report("ODOR");
        report("BROKEN");

        assertThat(ofSku()).isEmpty();
    }

    @Test
    void aCriticalFaultStartsOneOnceAPersonHasConfirmedIt() {
        String ncrNo = report("FIRE");
        assertThat(ofSku()).isEmpty();

        complete(ncrNo, "triageNcr", Map.of("verdict", "CONFIRMED", "defectCode", "FIRE", "severity", "CRITICAL"));

        assertThat(ofSku()).singleElement().satisfies(capa -> {
            assertThat(capa.reason()).isEqualTo(CapaReason.SEVERITY);
            assertThat(capa.ncrs()).containsExactly(ncrNo);
        });
    }

    @Test
    void whatCostFiveThousandStartsOneWhenItIsClosed() {
        String ncrNo = report("APPEARANCE");
        complete(ncrNo, "triageNcr", Map.of("verdict", "CONFIRMED", "defectCode", "APPEARANCE", "severity", "MINOR"));
        complete(ncrNo, "investigateCause", Map.of("cause", "划伤", "causeStage", "PACKING", "accountable", "WAREHOUSE"));
        complete(ncrNo, "decideDisposition", Map.of("disposition", "SORT"));
        assertThat(ofSku()).isEmpty();

        complete(ncrNo, "closeNcr", Map.of("verification", "已挑选", "cost", 5000.0));

        assertThat(ofSku()).extracting(CapaView::reason).containsExactly(CapaReason.COST);
    }

    @Test
    void aClosedOneIsFollowedByANewOne() {
        for (int i = 0; i < 3; i++) {
            report("LEAKAGE");
        }
        CapaView capa = ofSku().get(0);
        jobs.run(capa.processInstanceId());
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(capa.processInstanceId())
                .singleResult();
        engine.getTaskService().complete(task.getId(), Map.of("capaDecision", "REJECT", "capaRejectReason", "已有"));

        report("LEAKAGE");

        assertThat(ofSku()).extracting(CapaView::status).containsExactly(CapaStatus.OPEN, CapaStatus.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENED, UNSPECIFIED, true, CRITICAL, 9, 9, 9000, false, NONE",
        "CONFIRMED, ALLERGY, true, CRITICAL, 1, 1, 0, true, SEVERITY",
        "CONFIRMED, FUNCTION, false, CRITICAL, 1, 1, 0, true, SEVERITY",
        "OPENED, FUNCTION, false, CRITICAL, 1, 1, 0, false, NONE",
        "CLOSED, APPEARANCE, false, MINOR, 1, 1, 5000, true, COST",
        "CONFIRMED, APPEARANCE, false, MINOR, 1, 1, 5000, false, NONE",
        "OPENED, LEAKAGE, false, MAJOR, 3, 3, 0, true, REPEAT",
        "OPENED, LEAKAGE, false, MAJOR, 2, 4, 0, false, NONE",
        "OPENED, APPEARANCE, false, MINOR, 4, 4, 0, false, NONE",
        "OPENED, APPEARANCE, false, MINOR, 1, 5, 0, true, REPEAT"
    })
    void theRuleSays(
            String stage,
            String defect,
            boolean safety,
            String severity,
            int within30,
            int within90,
            double cost,
            boolean start,
            String reason) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("stage", stage);
        inputs.put("defectCode", defect);
        inputs.put("safety", safety);
        inputs.put("severity", severity);
        inputs.put("within30Days", within30);
        inputs.put("within90Days", within90);
        inputs.put("cost", cost);

        assertThat(rules.decide("start-capa", inputs))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("start", start).containsEntry("reason", reason));
    }

    private List<CapaView> ofSku() {
        return capas.list(new CapaFilter(null, null, sku, null, null), null, 10).items();
    }

    /** Of a lot of its own, so that exceptions do not join one another. */
    private String report(String defect) {
        String ncrNo = ncrs.openOrJoin(new NcrRequest(
                        SourceKind.REVIEW, unique("taobao/R"), null, sku, unique("LOT"), defect, null, "坏", false))
                .ncrNo();
        jobs.run(ncrs.find(ncrNo).orElseThrow().processInstanceId());
        return ncrNo;
    }

    private void complete(String ncrNo, String key, Map<String, Object> values) {
        String process = ncrs.find(ncrNo).orElseThrow().processInstanceId();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKey(key)
                .singleResult();
        engine.getTaskService().complete(task.getId(), values);
        jobs.run(process);
    }
}
