package org.qualoop.cockpit.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.Money;
import org.springframework.stereotype.Component;

/** What the rooms know of an order or a lot, in the words of whoever reads it: each of their records one row. */
@Component
public class DossierRows {

    private final Records records;
    private final Labels labels;
    private final ObjectMapper json;

    DossierRows(Records records, Labels labels, ObjectMapper json) {
        this.records = records;
        this.labels = labels;
        this.json = json;
    }

    /**
     * A record.
     *
     * @param url null when it has no page, or none that the reader may open
     * @param tone a class of tags, empty for none
     * @param at null when the record does not say
     */
    public record Row(String no, String url, String status, String tone, String about, Instant at) {}

    /** A line of the ledger, or a charge that proves one; only the ledger's lines have cash and loss. */
    public record Cost(Instant at, String what, String category, Money amount, Money cash, Money loss, String no) {}

    /** @param section name of the archive's field: {@code inspections}, {@code ncrs}, … */
    public List<Row> of(String section, List<?> entries) {
        return entries.stream()
                .map(entry -> row(section, json.valueToTree(entry)))
                .sorted(Comparator.comparing(Row::at, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    public List<Cost> costs(List<?> entries) {
        return entries.stream()
                .map(entry -> cost(json.valueToTree(entry)))
                .sorted(Comparator.comparing(Cost::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Row row(String section, JsonNode entry) {
        return switch (section) {
            case "inspections" -> {
                String verdict = text(entry, "verdict");
                yield row(
                        text(entry, "inspectionNo"),
                        verdict == null
                                ? labels.code("inspection.status", text(entry, "status"))
                                : labels.code("inspection.verdict", verdict),
                        tone(verdict),
                        about(text(entry, "lotNo"), text(entry, "warehouse"), text(entry, "receiptNo")),
                        at(entry, "closedAt", "openedAt"));
            }
            case "ncrs" -> record(entry, "ncrNo", "ncr.status", "openedAt", defect(entry), severity(entry));
            case "cases" -> record(entry, "caseNo", "case.status", "openedAt", defect(entry), text(entry, "ncrNo"));
            case "returns" ->
                record(
                        entry,
                        "rmaNo",
                        "rma.status",
                        "requestedAt",
                        code("rma.reason", entry, "reasonClass"),
                        code("rma.cause", entry, "cause"));
            case "reissues" ->
                record(entry, "reissueNo", "reissue.status", "openedAt", code("reissue.reason", entry, "reason"));
            case "misShipments" ->
                record(
                        entry,
                        "misNo",
                        "mis.status",
                        "openedAt",
                        code("reissue.reason", entry, entry.hasNonNull("kind") ? "kind" : "claimed"));
            case "reviews" -> review(entry);
            default -> throw new IllegalArgumentException("No such section: " + section);
        };
    }

    private Row record(JsonNode entry, String no, String statuses, String at, String... about) {
        String status = text(entry, "status");
        return row(text(entry, no), labels.code(statuses, status), "", about(about), at(entry, at));
    }

    private Row review(JsonNode entry) {
        Integer rating = entry.path("rating").isInt() ? entry.path("rating").asInt() : null;
        String caseNo = text(entry, "caseNo");
        String tone = rating != null && rating <= 2 ? "is-bad" : "";
        return new Row(
                text(entry, "reviewId"),
                url(caseNo),
                labels.stars(rating),
                tone,
                about(text(entry, "text"), text(entry, "appendText"), defect(entry)),
                at(entry, "createdAt"));
    }

    private Row row(String no, String status, String tone, String about, Instant at) {
        return new Row(no, url(no), status, tone, about, at);
    }

    private String url(String no) {
        return no != null && records.mayRead(no) ? records.url(no) : null;
    }

    private Cost cost(JsonNode entry) {
        boolean charge = entry.has("chargeNo") && entry.has("amount");
        return new Cost(
                at(entry, "at", "bookedAt"),
                labels.code(charge ? "charge.kind" : "cost.kind", text(entry, "kind")),
                charge ? null : labels.code("cost.category", text(entry, "category")),
                money(entry, "amount"),
                money(entry, "cashOut"),
                money(entry, "loss"),
                charge ? text(entry, "chargeNo") : text(entry, "recordNo"));
    }

    private String defect(JsonNode entry) {
        String code = text(entry, "defectCode");
        return code == null ? null : labels.defect(code);
    }

    private String severity(JsonNode entry) {
        return code("severity", entry, "severity");
    }

    private String code(String kind, JsonNode entry, String field) {
        String code = text(entry, field);
        return code == null ? null : labels.code(kind, code);
    }

    private static String tone(String verdict) {
        return verdict == null ? "" : "ACCEPTED".equals(verdict) ? "is-good" : "is-bad";
    }

    private static String about(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static Money money(JsonNode entry, String field) {
        JsonNode money = entry.path(field);
        return money.isObject()
                ? new Money(
                        new BigDecimal(money.path("amount").asText()),
                        money.path("currency").asText())
                : null;
    }

    private static Instant at(JsonNode entry, String... fields) {
        return Stream.of(fields)
                .map(field -> text(entry, field))
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElse(null);
    }

    private static String text(JsonNode entry, String field) {
        JsonNode value = entry.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
