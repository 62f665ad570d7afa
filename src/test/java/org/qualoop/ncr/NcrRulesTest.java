package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Roles;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

@QualoopTest
class NcrRulesTest {

    @Autowired
    private Engine engine;

    @ParameterizedTest
    @CsvSource({
        "NCR, , CRITICAL, quality, manager, PT4H",
        "NCR, , MAJOR, quality, manager, P1D",
        "NCR, , MINOR, quality, manager, P3D",
        "SAFETY, , CRITICAL, manager, quality, PT2H",
        "INJURY, , CRITICAL, cs-lead, manager, PT1H",
        "CASE, , CRITICAL, customer-service, cs-lead, PT2H",
        "CASE, , MAJOR, customer-service, cs-lead, PT8H",
        "CASE, , MINOR, customer-service, cs-lead, P1D",
        "RETURN, , , customer-service, cs-lead, P1D",
        "RECEIPT, , , warehouse, warehouse-lead, P7D",
        "RETURN_INSPECTION, , , inspector, quality, P1D",
        "REFUND, , , finance, manager, P1D",
        "APPEAL, , , customer-service, cs-lead, P1D",
        "PARCEL, , , warehouse, warehouse-lead, P1D",
        "MANUAL_EFFECT, MONEY, , finance, manager, P1D",
        "MANUAL_EFFECT, STOCK, , warehouse, warehouse-lead, PT8H",
        "SOMETHING_NEW, , , quality, manager, P1D"
    })
    void everySourceHasAnOwnerALeadAndATime(
            String source, String category, String severity, String group, String lead, String dueIn) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("source", source);
        inputs.put("category", category);
        inputs.put("severity", severity);
        inputs.put("warehouse", null);

        List<Map<String, Object>> result = engine.decide("assign-owner", inputs);

        assertThat(result).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("ownerGroup", group)
                .containsEntry("leadGroup", lead)
                .containsEntry("dueIn", dueIn)
                .containsEntry("channel", "messenger"));
        assertThat(Roles.ALL).contains(group, lead);
        assertThat(Duration.parse(dueIn)).isPositive();
    }

    @Test
    void whatNobodyFilledInGoesToQuality() {
        assertThat(engine.decide("assign-owner", Map.of())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("ownerGroup", "quality"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, MINOR, 1, true",
        "false, false, CRITICAL, 99, false",
        "false, true, CRITICAL, 1, true",
        "false, true, MAJOR, 2, false",
        "false, true, MAJOR, 3, true",
        "false, true, MINOR, 9, false",
        "false, true, MINOR, 10, true"
    })
    void aLotIsHeldForDangerForCriticalFaultsAndForTheirNumber(
            boolean safety, boolean productFault, String severity, int cases, boolean hold) {
        assertThat(engine.decide(
                        "containment",
                        Map.of("safety", safety, "productFault", productFault, "severity", severity, "cases", cases)))
                .containsExactly(Map.of("hold", hold));
    }
}
