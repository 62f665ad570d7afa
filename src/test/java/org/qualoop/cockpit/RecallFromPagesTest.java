package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A recall is opened from the page of an exception, whose lot and number are already in the form. */
@QualoopTest
class RecallFromPagesTest {

    @Autowired
    private Intake intake;

    @Autowired
    private NcrApi ncrs;

    @LocalServerPort
    private int port;

    @Test
    void anExceptionsPageOpensARecallOfItsLot() throws Exception {
        String id = UUID.randomUUID().toString().substring(0, 8);
        intake.take("stock", new ObjectMapper().readTree("""
                {"sku":"CREAM-%s","lotNo":"L-%s","warehouse":"HZ1","location":"A-01","qty":5,"asOf":"2026-10-08T00:00:00Z"}""".formatted(id, id)), "integrator");
        String ncrNo = ncrs.openOrJoin(new NcrRequest(
                        SourceKind.MANUAL, id, null, "CREAM-" + id, "L-" + id, "LEAKAGE", null, "漏液", false))
                .ncrNo();
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/ncrs/" + ncrNo);
            visitor.find("a[href*='open=startRecall']").click();
            visitor.page().waitForURL("**/recalls?**");
            var form = visitor.find("form[data-action=startRecall]");
            assertThat(form.locator("[data-name=lotNo]").inputValue()).isEqualTo("L-" + id);
            assertThat(form.locator("[data-name=ncrNo]").inputValue()).isEqualTo(ncrNo);

            form.locator("[type=submit]").click();
            form.locator("[aria-invalid]").first().waitFor();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            form.locator("[data-name=reason]").fill("漏液");
            form.locator("[data-name=risk]").fill("灼伤皮肤");
            form.locator("[type=submit]").click();
            visitor.page().waitForURL("**/recalls/RCL-*");
            assertThat(visitor.text("main")).contains("L-" + id, ncrNo);
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
    }
}
