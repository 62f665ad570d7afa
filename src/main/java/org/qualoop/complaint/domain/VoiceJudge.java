package org.qualoop.complaint.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.complaint.CasePriority;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.Engine;
import org.springframework.stereotype.Component;

/** Asks {@code classify-review.dmn}. */
@Component
class VoiceJudge {

    private static final String DECISION = "classify-review";
    private static final String NO_PRIORITY = "NONE";
    /** The engine keeps the words of every decision in a column of 4,000 characters. */
    private static final int PART = 3_800;
    /** Longer than any phrase the table looks for. */
    private static final int OVERLAP = 100;

    private static final Comparator<Judgement> WORST_FIRST = Comparator.comparing(Judgement::safety)
            .reversed()
            .thenComparing(judgement -> !judgement.openNcr())
            .thenComparing(judgement -> !judgement.alarm())
            .thenComparing(judgement -> Defect.UNSPECIFIED.equals(judgement.defectCode()))
            .thenComparing(Judgement::severity);

    private final Engine engine;

    VoiceJudge(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param category of the SKU, may be null
     * @param badReviews of the same SKU in the thirty days before
     * @param earlierCases of the same customer
     */
    Judgement judge(Said said, String category, int badReviews, int earlierCases) {
        return parts(said.words()).stream()
                .map(words -> ask(said, words, category, badReviews, earlierCases))
                .min(WORST_FIRST)
                .orElseThrow();
    }

    private Judgement ask(Said said, String words, String category, int badReviews, int earlierCases) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("text", words);
        inputs.put("source", said.source());
        inputs.put("rating", said.rating());
        inputs.put("category", category == null ? "" : category);
        inputs.put("badReviews", badReviews);
        inputs.put("earlierCases", earlierCases);
        Map<String, Object> result = engine.decide(DECISION, inputs).get(0);
        return new Judgement(
                flag(result, "openCase"),
                flag(result, "openNcr"),
                priority(result),
                Severity.valueOf((String) result.get("severity")),
                (String) result.get("defectCode"),
                flag(result, "safety"),
                flag(result, "alarm"));
    }

    static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (; words.length() - from > PART; from += PART - OVERLAP) {
            parts.add(words.substring(from, from + PART));
        }
        parts.add(words.substring(from));
        return parts;
    }

    private static boolean flag(Map<String, Object> result, String name) {
        return Boolean.TRUE.equals(result.get(name));
    }

    private static CasePriority priority(Map<String, Object> result) {
        String priority = (String) result.get("priority");
        return NO_PRIORITY.equals(priority) ? null : CasePriority.valueOf(priority);
    }
}
