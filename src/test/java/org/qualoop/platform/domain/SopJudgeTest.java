package org.qualoop.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.SopStep.Kind;

class SopJudgeTest {

    private final Map<String, Object> given = new HashMap<>();
    private final Set<String> signed = new HashSet<>();
    private int photos;

    @Test
    void namesEveryMissingStepAtOnceWithTheAllowedValues() {
        List<FieldError> faults = faults(
                step("photo", Kind.PHOTO),
                choice("grade", "A", "B"),
                step("weight", Kind.MEASURE, 1, 5),
                step("seal", Kind.CHECK));

        assertThat(faults).extracting(FieldError::pointer).containsExactly("/photo", "/grade", "/weight", "/seal");
        assertThat(faults.get(1).detail()).contains("必填").contains("missing").contains("A, B");
        assertThat(faults.get(2).detail()).contains("1–5 kg");
    }

    @Test
    void letsAFulfilledSopPass() {
        photos = 1;
        given.putAll(Map.of("grade", "A", "weight", 2.5, "seal", true, "lot", "L-1"));

        assertThat(faults(
                        step("photo", Kind.PHOTO),
                        choice("grade", "A", "B"),
                        step("weight", Kind.MEASURE, 1, 5),
                        step("seal", Kind.CHECK),
                        step("lot", Kind.SCAN)))
                .isEmpty();
    }

    @Test
    void coercesNothing() {
        given.putAll(Map.of("grade", 1, "weight", "2.5", "seal", "true", "lot", 12));

        assertThat(faults(
                        choice("grade", "1"),
                        step("weight", Kind.MEASURE),
                        step("seal", Kind.CHECK),
                        step("lot", Kind.SCAN)))
                .hasSize(4);
    }

    @Test
    void asksForAConditionalStepOnlyWhenItsConditionHolds() {
        SopStep defect = when("defectCode", "cause=PRODUCT_FAULT");
        given.put("cause", "BUYER_REASON");
        assertThat(faults(defect)).isEmpty();

        given.put("cause", "PRODUCT_FAULT");
        assertThat(faults(defect)).extracting(FieldError::pointer).containsExactly("/defectCode");
    }

    @Test
    void understandsSeveralValuesAndNotEqualInACondition() {
        given.put("grade", "C");

        assertThat(faults(when("reason", "grade=C|D"))).hasSize(1);
        assertThat(faults(when("reason", "grade!=C"))).isEmpty();
    }

    @Test
    void countsAFileForOneStepOnly() {
        photos = 1;

        assertThat(faults(step("waybill", Kind.PHOTO), step("goods", Kind.PHOTO)))
                .extracting(FieldError::pointer)
                .containsExactly("/goods");
    }

    @Test
    void refusesAMeasurementOutsideItsLimitsOrWithoutAValue() {
        for (Object bad : List.of(0.99, 5.01, Double.NaN, Double.POSITIVE_INFINITY)) {
            given.put("weight", bad);
            assertThat(faults(step("weight", Kind.MEASURE, 1, 5))).as("%s", bad).hasSize(1);
        }
        given.put("weight", 5);
        assertThat(faults(step("weight", Kind.MEASURE, 1, 5))).isEmpty();
    }

    @Test
    void refusesAScanThatDoesNotMatchAndSurvivesABrokenPattern() {
        given.put("lot", "x");
        assertThat(faults(pattern("[A-Z]+"))).hasSize(1);
        assertThat(faults(pattern("[unclosed"))).hasSize(1);
        given.put("lot", "LOT");
        assertThat(faults(pattern("[A-Z]+"))).isEmpty();
    }

    @Test
    void refusesAWrongValueOfAnOptionalStepButNotItsAbsence() {
        SopStep optional =
                new SopStep("note", Kind.CHOICE, false, null, 1, List.of("X"), null, null, null, null, "备注", "Note");
        assertThat(faults(optional)).isEmpty();

        given.put("note", "Y");
        assertThat(faults(optional)).hasSize(1);
    }

    @Test
    void takesNoValueForASignature() {
        given.put("approval", "quality");
        assertThat(faults(step("approval", Kind.SIGNATURE)))
                .extracting(FieldError::pointer)
                .containsExactly("/approval");

        signed.add("approval");
        assertThat(faults(step("approval", Kind.SIGNATURE))).isEmpty();
    }

    private List<FieldError> faults(SopStep... steps) {
        return new SopJudge(given::get, kind -> photos, signed::contains).faults(new Sop("test", 1, List.of(steps)));
    }

    private static SopStep step(String id, Kind kind) {
        return new SopStep(id, kind, true, null, 1, List.of(), null, null, null, null, id, id);
    }

    private static SopStep step(String id, Kind kind, int min, int max) {
        return new SopStep(
                id,
                kind,
                true,
                null,
                1,
                List.of(),
                BigDecimal.valueOf(min),
                BigDecimal.valueOf(max),
                "kg",
                null,
                id,
                id);
    }

    private static SopStep choice(String id, String... choices) {
        return new SopStep(id, Kind.CHOICE, true, null, 1, List.of(choices), null, null, null, null, id, id);
    }

    private static SopStep when(String id, String condition) {
        return new SopStep(id, Kind.SCAN, true, condition, 1, List.of(), null, null, null, null, id, id);
    }

    private static SopStep pattern(String pattern) {
        return new SopStep("lot", Kind.SCAN, true, null, 1, List.of(), null, null, null, pattern, "批次", "Lot");
    }
}
