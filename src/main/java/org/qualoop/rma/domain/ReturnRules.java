package org.qualoop.rma.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.rma.data.PlatformState;
import org.springframework.stereotype.Component;

/** The decision tables of {@code processes/rma} that are asked outside of the diagrams. */
@Component
public class ReturnRules {

    private final Engine engine;

    ReturnRules(Engine engine) {
        this.engine = engine;
    }

    /** What the shops' reason stands for. */
    public record Reason(String reasonClass, String presumedCause, String defectCode) {}

    public record Verdict(String eligibility, String note) {}

    public Reason reason(String code) {
        Map<String, Object> found = first("return-reason", Map.of("reasonCode", capitals(code)));
        return new Reason(
                text(found, "reasonClass", "OTHER"),
                text(found, "presumedCause", "NO_FAULT_FOUND"),
                text(found, "defectCode", null));
    }

    /** What the shop's word for the state of a request means; unknown words change nothing. */
    public PlatformState platformState(String word) {
        if (word == null || word.isBlank()) {
            return PlatformState.UNKNOWN;
        }
        Map<String, Object> found = first("platform-status", Map.of("platformStatus", capitals(word)));
        return PlatformState.valueOf(text(found, "platformState", PlatformState.UNKNOWN.name()));
    }

    public Verdict eligibility(Map<String, ?> inputs) {
        Map<String, Object> found = first("return-eligibility", inputs);
        return new Verdict(text(found, "eligibility", "CHECK"), text(found, "eligibilityNote", "JUDGE"));
    }

    /** How long somebody has for a step, as an ISO 8601 duration. */
    public String dueIn(String step, boolean arrived) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("step", step);
        inputs.put("arrived", arrived);
        return text(first("assign-return-step", inputs), "dueIn", "P1D");
    }

    private Map<String, Object> first(String decision, Map<String, ?> inputs) {
        List<Map<String, Object>> found = engine.decide(decision, inputs);
        return found.isEmpty() ? Map.of() : found.get(0);
    }

    private static String text(Map<String, Object> found, String name, String otherwise) {
        Object value = found.get(name);
        return value == null ? otherwise : value.toString();
    }

    private static String capitals(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }
}
