package org.qualoop.supplier.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.Engine;
import org.qualoop.supplier.Standing;
import org.springframework.stereotype.Component;

/** The decision tables of this room, typed. */
@Component
class SupplierRules {

    private final Engine engine;

    SupplierRules(Engine engine) {
        this.engine = engine;
    }

    /** @param weight share in the total @param minimum a critical item below it fails the audit */
    record AuditItem(int weight, boolean critical, BigDecimal minimum) {}

    record Expiry(DocumentState state, Duration grace) {}

    record ScoreAction(String action, String reason) {}

    List<String> requiredDocuments(String category) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", category);
        return engine.decide("required-documents", inputs).stream()
                .map(row -> (String) row.get("docType"))
                .distinct()
                .toList();
    }

    Expiry expiry(String docType, int daysLeft) {
        Map<String, Object> row = first("document-expiry", Map.of("docType", docType, "daysLeft", daysLeft))
                .orElseThrow();
        return new Expiry(
                DocumentState.valueOf((String) row.get("state")), Duration.parse((String) row.get("graceIn")));
    }

    /** Empty for a measurement that is no item of the score. */
    Optional<AuditItem> auditItem(String item) {
        return first("audit-checklist", Map.of("item", item))
                .map(row -> new AuditItem(
                        ((Number) row.get("weight")).intValue(),
                        (Boolean) row.get("critical"),
                        new BigDecimal(row.get("minimum").toString())));
    }

    ScoreAction onScore(Standing.Status status, int score, long days) {
        Map<String, Object> row = first(
                        "supplier-standing", Map.of("status", status.name(), "score", score, "days", (int) days))
                .orElseThrow();
        return new ScoreAction((String) row.get("action"), (String) row.get("reason"));
    }

    private Optional<Map<String, Object>> first(String decision, Map<String, ?> inputs) {
        return engine.decide(decision, inputs).stream().findFirst();
    }
}
