package org.qualoop.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule table alone, on what customers really write. */
class ClassifyReviewTest {

    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision DECISION = decision();

    static Stream<String> sentences() throws IOException {
        try (InputStream in = ClassifyReviewTest.class.getResourceAsStream("/complaint/sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theWordsNameTheirDefectAndDenialsDoNot(String line) {
        String[] parts = line.split("\\|", 2);

        Map<String, Object> result = judge(Map.of("text", parts[1], "rating", 5));

        String found = result.get("defectCode")
                + (Boolean.TRUE.equals(result.get("safety")) ? "!" : "")
                + (Boolean.TRUE.equals(result.get("alarm")) ? "*" : "");
        assertThat(found).as(parts[1]).isEqualTo(parts[0]);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void oneAndTwoStarsAlwaysOpenBothWhateverTheWords(String line) {
        String text = line.split("\\|", 2)[1];
        for (int rating = 1; rating <= 2; rating++) {
            assertThat(judge(Map.of("text", text, "rating", rating)))
                    .containsEntry("openCase", true)
                    .containsEntry("openNcr", true);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void fourAndFiveStarsOpenBothWithAnAlarmWordAndElseNeither(String line) {
        String[] parts = line.split("\\|", 2);
        boolean alarm = parts[0].endsWith("*");
        for (int rating = 4; rating <= 5; rating++) {
            assertThat(judge(Map.of("text", parts[1], "rating", rating, "badReviews", 9, "earlierCases", 9)))
                    .containsEntry("openCase", alarm)
                    .containsEntry("openNcr", alarm);
        }
    }

    @Test
    void threeStarsAreACaseAndBecomeAnNcrByAlarmOrHistory() {
        assertNcr(false, Map.of("rating", 3, "text", "一般"));
        assertNcr(true, Map.of("rating", 3, "text", "漏液"));
        assertNcr(false, Map.of("rating", 3, "text", "一般", "badReviews", 1));
        assertNcr(true, Map.of("rating", 3, "text", "一般", "badReviews", 2));
        assertNcr(true, Map.of("rating", 3, "text", "一般", "badReviews", 1, "category", "母婴用品"));
    }

    @Test
    void noTextAtAllIsNoReasonToFail() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("text", null);
        inputs.put("category", null);
        inputs.put("rating", 1);

        assertThat(judge(inputs))
                .containsEntry("openCase", true)
                .containsEntry("openNcr", true)
                .containsEntry("defectCode", "UNSPECIFIED")
                .containsEntry("priority", "NORMAL");
    }

    @Test
    void injuryIsUrgentAndCriticalWhateverTheStars() {
        for (int rating = 1; rating <= 5; rating++) {
            assertThat(judge(Map.of("rating", rating, "text", "用了过敏红肿")))
                    .containsEntry("openCase", true)
                    .containsEntry("openNcr", true)
                    .containsEntry("priority", "URGENT")
                    .containsEntry("severity", "CRITICAL")
                    .containsEntry("safety", true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 差, '', 0, 0, NORMAL, MINOR",
        "2, 差, '', 0, 2, HIGH, MINOR",
        "2, 差, '', 2, 0, HIGH, MAJOR",
        "1, 漏液, '', 0, 0, HIGH, MAJOR",
        "1, 有线头, 婴儿服, 0, 0, HIGH, MAJOR",
        "1, 有线头, 五金, 0, 0, NORMAL, MINOR"
    })
    void wordsCategoryAndHistoryRaisePriorityAndSeverity(
            int rating, String text, String category, int bad, int earlier, String priority, String severity) {
        assertThat(judge(Map.of(
                        "rating",
                        rating,
                        "text",
                        text,
                        "category",
                        category,
                        "badReviews",
                        bad,
                        "earlierCases",
                        earlier)))
                .containsEntry("priority", priority)
                .containsEntry("severity", severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "CHAT", "TICKET", "REGULATOR"})
    void aComplaintAlwaysOpensACaseAndAnNcrWhenItNamesAFault(String source) {
        assertThat(judge(Map.of("source", source, "text", "快递一直没到")))
                .containsEntry("openCase", true)
                .containsEntry("openNcr", false);
        assertThat(judge(Map.of("source", source, "text", "收到就漏液")))
                .containsEntry("openCase", true)
                .containsEntry("openNcr", true);
    }

    @Test
    void theRegulatorIsUrgentAndAThirdComplaintIsNotOrdinary() {
        assertThat(judge(Map.of("source", "REGULATOR", "text", "退款"))).containsEntry("priority", "URGENT");
        assertThat(judge(Map.of("source", "REGULATOR", "text", "线头多"))).containsEntry("severity", "MAJOR");
        assertThat(judge(Map.of("source", "PHONE", "text", "退款", "earlierCases", 2)))
                .containsEntry("priority", "HIGH");
        assertThat(judge(Map.of("source", "PHONE", "text", "退款"))).containsEntry("priority", "NORMAL");
    }

    private static void assertNcr(boolean expected, Map<String, Object> inputs) {
        assertThat(judge(inputs)).containsEntry("openCase", true).containsEntry("openNcr", expected);
    }

    private static Map<String, Object> judge(Map<String, Object> given) {
        Map<String, Object> inputs = new HashMap<>(
                Map.of("text", "", "source", "REVIEW", "category", "", "badReviews", 0, "earlierCases", 0));
        inputs.put("rating", null);
        inputs.putAll(given);
        List<Map<String, Object>> results =
                ENGINE.evaluateDecisionTable(DECISION, inputs).getResultList();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new ScalaFeelEngineFactory());
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultInputEntryExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        configuration.setDefaultLiteralExpressionLanguage("feel");
        return configuration.buildEngine();
    }

    private static DmnDecision decision() {
        return ENGINE.parseDecision(
                "classify-review",
                ClassifyReviewTest.class.getResourceAsStream("/processes/complaint/classify-review.dmn"));
    }
}
