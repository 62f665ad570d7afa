package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Diagrams;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Draws every diagram of the house; the pictures in {@code docs/processes/} come from here. */
@QualoopTest
class DiagramBrowserTest {

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    @Test
    void everybodyReadsEveryDiagramOfTheHouse() {
        List<String> keys = houseKeys();
        assertThat(keys).contains("nonconformance", "customer-case", "return-inspection");
        try (Visitor visitor = Chromium.visitor(port).login("warehouse")) {
            visitor.open("/processes");
            for (String key : keys) {
                assertThat(visitor.find("a[href='/processes/" + key + "']").count())
                        .isOne();
            }
            for (String key : keys) {
                visitor.open("/processes/" + key);
                visitor.find("#diagram[data-drawn]").waitFor();
                assertThat(visitor.find("#diagram .djs-shape").count()).isGreaterThan(3);
                visitor.picturesOfDiagram("processes/" + key);
            }
        }
    }

    @Test
    void everyDiagramHasItsPictureInTheDocs() {
        assertThat(houseKeys()).allSatisfy(key -> assertThat(Path.of("docs/processes", key + ".png"))
                .exists());
    }

    @Test
    void aRecordShowsWhereItStandsInItsDiagram() {
        String ncrNo = ncrs.openOrJoin(new NcrRequest(
                        SourceKind.MANUAL, "diagram-test", null, null, null, "LEAKAGE", null, "漏液", false))
                .ncrNo();
        jobs.run(ncrs.find(ncrNo).orElseThrow().processInstanceId());
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/ncrs/" + ncrNo);
            visitor.find(".q-diagram-link").click();
            visitor.find("#diagram[data-drawn]").waitFor();
            assertThat(visitor.find("[data-element-id=triageNcr].q-active").count())
                    .isOne();
            assertThat(visitor.find("[data-element-id=assignOwner].q-passed").count())
                    .isOne();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("record-in-diagram");
        }
    }

    /** Those of {@code processes/}: other tests deploy diagrams of their own. */
    private List<String> houseKeys() {
        return diagrams.all().stream()
                .map(Diagrams.Diagram::key)
                .filter(DiagramBrowserTest::isOfTheHouse)
                .toList();
    }

    private static boolean isOfTheHouse(String key) {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(key + ".bpmn"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
