package org.qualoop.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.inspection.domain.Findings;
import org.qualoop.inspection.domain.InspectionJudging;
import org.qualoop.platform.Problem;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Receipts in every order and version, the inspector's bench, and what others may ask. */
@QualoopTest
class InboundHttpTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private SopCatalogue sops;

    @Autowired
    private InspectionJudging judging;

    @LocalServerPort
    private int port;

    private InboundSteps in;

    @BeforeEach
    void freshGoods() {
        in = new InboundSteps(port, engine, jobs);
    }

    @Test
    void importedHistoryIsNotInspected() {
        in.order();
        in.receive(in.receipt, in.lot, 500, Instant.now().minus(Duration.ofDays(8)), null);

        assertThat(in.summaries()).isEmpty();
    }

    @Test
    void theSameReceiptAgainIsTheSameInspection() {
        in.order();
        Instant at = Instant.now();
        in.receive(in.receipt, in.lot, 500, at, null);
        in.receive(in.receipt, in.lot, 500, at, null);

        assertThat(in.summaries()).hasSize(1);
    }

    @Test
    void twoReceiptsOfOneLotAreTwoInspections() {
        in.order();
        in.receive(in.receipt, in.lot, 500);
        in.receive(Sample.unique("GR"), in.lot, 300);

        assertThat(in.summaries())
                .extracting(lot -> lot.get("receivedQty").asInt())
                .containsExactly(300, 500);
        JsonNode trace = Http.as("quality", port)
                .get("/api/v1/lots/" + in.lot + "/trace?sku=" + in.sku)
                .json();
        assertThat(trace.get("inspections")).hasSize(2);
        assertThat(trace.get("inspections").get(0).get("inspectionNo").asText()).startsWith("INS-");
    }

    @Test
    void aReceiptThatCameBeforeItsPurchaseOrderLearnsItsSupplier() {
        in.receive(in.receipt, in.lot, 500);
        String no = in.only();
        in.run(no);
        assertThat(in.view(no).get("supplierCode").isNull()).isTrue();
        rows.update(
                "insert into supplier_standing (supplier_code, status, since) values (?, 'SUSPENDED', current_timestamp)",
                in.supplier);

        in.order();

        JsonNode view = in.view(no);
        assertThat(view.get("supplierCode").asText()).isEqualTo(in.supplier);
        assertThat(view.get("mode").asText())
                .as("the goods are here: looked at whole")
                .isEqualTo("FULL");
        assertThat(in.tranche(no, 1).get("sampleSize").asInt()).isEqualTo(500);
    }

    @Test
    void aQuantityThatGrowsAfterTheVerdictIsInspectedByItself() {
        String no = in.arrive(500);
        in.inspect(no);
        in.receive(in.receipt, in.lot, 560);

        assertThat(in.summaries())
                .extracting(lot -> lot.get("receivedQty").asInt())
                .containsExactly(60, 500);
        in.receive(in.receipt, in.lot, 480);
        JsonNode first = in.view(no);
        assertThat(first.get("receivedQty").asInt()).isEqualTo(480);
        assertThat(first.get("acceptedQty").asInt()).isEqualTo(480);
        assertThat(in.summaries()).extracting(lot -> lot.get("status").asText()).containsExactly("WITHDRAWN", "CLOSED");
    }

    @Test
    void theUnitsToTakeAreDifferentOnesOfTheLotAndStayTheSame() {
        String no = in.arrive(500);
        JsonNode units = in.tranche(no, 1).get("units");

        assertThat(units).hasSize(50).allMatch(unit -> unit.asInt() >= 1 && unit.asInt() <= 500);
        assertThat(units).doesNotHaveDuplicates();
        assertThat(in.tranche(no, 1).get("units")).isEqualTo(units);
    }

    @Test
    void aDefectIsRecordedOnItsUnitWithAPhotoAndCountsByItself() {
        String no = in.arrive(500);
        JsonNode units = in.tranche(no, 1).get("units");
        String photo = evidence(no);
        for (int i = 0; i < 2; i++) {
            Http.Answer found = post(
                    "inspector",
                    no,
                    "/findings",
                    Map.of("unitNo", units.get(i).asInt(), "defectCode", "LEAKAGE", "evidenceIds", List.of(photo)));
            assertThat(found.status()).as(found.text()).isEqualTo(200);
        }
        assertThat(in.inspect(no, "majorFound", 1)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .as("what is typed must agree with what was recorded")
                .isEqualTo("/majorFound");
        assertThat(in.inspect(no).status()).isEqualTo(204);

        JsonNode tranche = in.tranche(no, 1);
        assertThat(tranche.get("verdict").asText()).isEqualTo("REJECTED");
        assertThat(tranche.get("classes").get(1).get("found").asInt()).isEqualTo(2);
        assertThat(tranche.get("defectCode").asText()).isEqualTo("LEAKAGE");
        assertThat(tranche.get("findings").get(0).get("evidenceIds").get(0).asText())
                .isEqualTo(photo);
    }

    @Test
    void whatDoesNotBelongOnTheBenchIsRefusedByName() {
        String no = in.arrive(500);
        int unit = in.tranche(no, 1).get("units").get(0).asInt();
        int other = IntStream.rangeClosed(1, 500)
                .filter(n -> !contains(in.tranche(no, 1).get("units"), n))
                .findFirst()
                .orElseThrow();
        String photo = evidence(no);

        assertThat(pointer(post("inspector", no, "/findings", finding(other, "LEAKAGE", List.of(photo)))))
                .isEqualTo("/unitNo");
        assertThat(pointer(post("inspector", no, "/findings", finding(unit, "NO_SUCH", List.of(photo)))))
                .isEqualTo("/defectCode");
        assertThat(pointer(post("inspector", no, "/findings", finding(unit, "LEAKAGE", List.of()))))
                .isEqualTo("/evidenceIds");
        assertThat(pointer(post("inspector", no, "/findings", Map.of("unitNo", "5", "defectCode", "LEAKAGE"))))
                .isEqualTo("/unitNo");
        assertThat(pointer(post("inspector", no, "/tranches", Map.of("qty", 501))))
                .isEqualTo("/qty");
        assertThat(post("warehouse", no, "/findings", finding(unit, "LEAKAGE", List.of(photo)))
                        .status())
                .isEqualTo(403);
        assertThat(post("auditor", no, "/urgent-releases", Map.of("qty", 1, "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(in.complete("warehouse", no, "inspectLot", Map.of("sampleDone", true))
                        .status())
                .isEqualTo(403);
        in.inspect(no);
        assertThat(post("inspector", no, "/findings", finding(unit, "LEAKAGE", List.of(photo)))
                        .status())
                .as("after the verdict")
                .isEqualTo(409);
    }

    @Test
    void aFindingIsTakenBackBeforeTheVerdict() {
        String no = in.arrive(500);
        int unit = in.tranche(no, 1).get("units").get(0).asInt();
        post("inspector", no, "/findings", finding(unit, "FIRE", List.of(evidence(no))));
        assertThat(in.tranche(no, 1).get("findings")).hasSize(1);

        String path = "/api/v1/inspections/" + no + "/findings?unitNo=" + unit + "&defectCode=FIRE";
        assertThat(Http.as("inspector", port).delete(path).status()).isEqualTo(200);
        assertThat(Http.as("inspector", port).delete(path).status()).isEqualTo(404);
        assertThat(in.tranche(no, 1).get("findings")).isEmpty();
    }

    @Test
    void cosmeticsNeedTheirDocumentsTheirShelfLifeAndTheirMeasurements() {
        in.know("BEAUTY", 900);
        in.order();
        in.receive(in.receipt, in.lot, 500, Instant.now(), LocalDate.now().plusDays(800));
        String no = in.only();
        in.run(no);
        JsonNode view = in.view(no);
        assertThat(view.get("minRemainingDays").asInt()).isEqualTo(594);
        assertThat(view.get("unitSop").get("key").asText()).isEqualTo("unit-cosmetics");

        Http.Answer missing = in.inspect(no);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactlyInAnyOrder("/filingNo", "/labReport");

        JsonNode units = in.tranche(no, 1).get("units");
        for (int i = 0; i < 2; i++) {
            Http.Answer measured = post(
                    "inspector",
                    no,
                    "/measurements",
                    Map.of("unitNo", units.get(i).asInt(), "step", "ph", "value", 9.1));
            assertThat(measured.status()).as(measured.text()).isEqualTo(200);
        }
        assertThat(post(
                                "inspector",
                                no,
                                "/measurements",
                                Map.of("unitNo", units.get(2).asInt(), "step", "ph", "value", 7))
                        .status())
                .isEqualTo(200);
        assertThat(in.inspect(no, "filingNo", "国妆网备进字2026000001", "labReport", "R-77")
                        .status())
                .isEqualTo(204);

        JsonNode tranche = in.tranche(no, 1);
        assertThat(tranche.get("measurements"))
                .extracting(m -> m.get("within").asBoolean())
                .contains(true, false);
        assertThat(tranche.get("verdict").asText())
                .as("two units beyond the limits")
                .isEqualTo("REJECTED");
        assertThat(in.view(no).get("documents"))
                .extracting(d -> d.get("reference").asText())
                .contains("R-77");
    }

    @Test
    void goodsWithTooLittleShelfLifeOrWithoutDocumentsAreRejected() {
        in.know("BEAUTY", 900);
        in.order();
        in.receive(in.receipt, in.lot, 500, Instant.now(), LocalDate.now().plusDays(300));
        String old = in.only();
        in.run(old);
        in.inspect(old, "filingNo", "备 1", "labReport", "R-1");
        assertThat(in.tranche(old, 1).get("defectCode").asText()).isEqualTo("EXPIRED");
        assertThat(in.tranche(old, 1).get("remainingDays").asInt()).isBetween(299, 300);

        in.receive(Sample.unique("GR"), Sample.unique("LOT"), 500);
        String bare = in.only();
        in.run(bare);
        assertThat(in.inspect(bare, "documentsMissing", true)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/expiresOn");
        assertThat(in.inspect(
                                bare,
                                "documentsMissing",
                                true,
                                "expiresOn",
                                LocalDate.now().plusDays(880).toString())
                        .status())
                .isEqualTo(204);
        assertThat(in.tranche(bare, 1).get("defectCode").asText()).isEqualTo("NOT_AS_DESCRIBED");
        assertThat(in.view(bare).get("verdict").asText()).isEqualTo("REJECTED");
    }

    @Test
    void theGateDemandsAPhotoAndTheSampleDone() {
        String no = in.arrive(500);

        Http.Answer refused = in.complete("inspector", no, "inspectLot", Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .contains("/goodsPhoto", "/sampleDone");
        assertThat(in.inspect(no, "majorFound", 51, "defectCode", "BROKEN")
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .as("more than the sample")
                .isEqualTo("/majorFound");
        assertThat(in.inspect(no, "majorFound", 1)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/defectCode");
    }

    @Test
    void inspectionsAreFoundByWhatTheyAreAboutPageByPage() {
        in.order();
        for (int i = 0; i < 3; i++) {
            in.receive(Sample.unique("GR"), in.lot, 10 + i);
        }
        JsonNode first = get("?supplier=" + in.supplier + "&status=OPEN&limit=2");
        assertThat(first.get("items")).hasSize(2);
        JsonNode rest = get("?supplier=" + in.supplier + "&status=OPEN&limit=2&after="
                + first.get("next").asText());
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(get("?lot=" + in.lot + "&sku=" + in.sku).get("items")).hasSize(3);
        assertThat(Http.as("quality", port)
                        .get("/api/v1/inspections?status=NOPE")
                        .status())
                .isEqualTo(400);
        assertThat(Http.as("quality", port).get("/api/v1/inspections/INS-0").status())
                .isEqualTo(404);
        assertThat(Http.anonymous(port).get("/api/v1/inspections").status()).isEqualTo(401);
    }

    @Test
    void theFormOfTheInspectorFindsItsInspection() {
        String no = in.arrive(500);
        JsonNode sheet = Http.as("inspector", port)
                .get("/api/v1/tasks/" + in.task(no, "inspectLot").getId() + "/sheet")
                .json();

        assertThat(sheet.get("record").get("no").asText()).isEqualTo(no);
        assertThat(sheet.get("steps"))
                .extracting(step -> step.get("id").asText())
                .contains("goodsPhoto", "sampleDone", "criticalFound");
    }

    @ParameterizedTest
    @CsvSource({"inspect-lot, inbound-inspection", "sign-urgent-release, urgent-release"})
    void aFormAsksForEveryStepOfItsSop(String form, String sop) throws IOException {
        String html = new ClassPathResource("forms/inspection/" + form + ".html").getContentAsString(UTF_8);
        sops.sop(sop).orElseThrow().steps().stream()
                .filter(step -> step.kind() != SopStep.Kind.PHOTO && step.kind() != SopStep.Kind.SIGNATURE)
                .forEach(step -> assertThat(html).contains("cam-variable-name=\"" + step.id() + "\""));
        assertThat(html.split("data-zh=\"", -1)).hasSameSizeAs(html.split("data-en=\"", -1));
    }

    @Test
    void oneTrancheHasOneVerdictHoweverManyGiveItAtOnce() throws InterruptedException, ExecutionException {
        String no = in.arrive(500);
        Findings clean = new Findings(Map.of(), null, 0, null, Map.of(), false);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = pool.invokeAll(Collections.nCopies(4, () -> {
                try {
                    judging.judge(no, 1, clean, "inspector");
                    return true;
                } catch (Problem again) {
                    assertThat(again.status()).isEqualTo(409);
                    return false;
                }
            }));
            int won = 0;
            for (Future<Boolean> one : tries) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        } finally {
            pool.shutdown();
        }
        assertThat(in.view(no).get("acceptedQty").asInt()).isEqualTo(500);
    }

    private JsonNode get(String query) {
        return Http.as("auditor", port).get("/api/v1/inspections" + query).json();
    }

    private Http.Answer post(String user, String no, String path, Object body) {
        return Http.as(user, port).post("/api/v1/inspections/" + no + path, body);
    }

    private static Map<String, Object> finding(int unit, String code, List<String> photos) {
        return Map.of("unitNo", unit, "defectCode", code, "evidenceIds", photos);
    }

    private static String pointer(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().at("/errors/0/pointer").asText();
    }

    private static boolean contains(JsonNode units, int unit) {
        for (JsonNode one : units) {
            if (one.asInt() == unit) {
                return true;
            }
        }
        return false;
    }

    private String evidence(String no) {
        return Http.as("inspector", port)
                .upload(
                        "d.jpg",
                        Photos.jpeg(),
                        "PHOTO",
                        in.task(no, "inspectLot").getId())
                .json()
                .get("evidenceId")
                .asText();
    }
}
