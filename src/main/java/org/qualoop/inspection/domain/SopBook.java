package org.qualoop.inspection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.platform.SopStep;
import org.springframework.stereotype.Component;

/** The SOP catalogue as pages: every SOP with its steps and its history, workbook out and in. */
@Component
class SopBook implements RecordBook {

    private static final String PREFIX = SopKeeping.recordNo("");
    private static final String TEXT = "q";

    private final SopKeeping sops;

    SopBook(SopKeeping sops) {
        this.sops = sops;
    }

    @Override
    public String name() {
        return "sops";
    }

    @Override
    public Family family() {
        return null;
    }

    @Override
    public String icon() {
        return "check";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.QUALITY, Roles.INSPECTOR, Roles.WAREHOUSE_LEAD, Roles.PROCESS_OWNER);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith(PREFIX);
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.text(TEXT));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String wanted = filter.getOrDefault(TEXT, "").toLowerCase();
        List<SopVersion> found = sops.all().stream()
                .filter(sop -> after == null || SopKeeping.recordNo(sop.key()).compareTo(after) > 0)
                .filter(sop -> Stream.of(sop.key(), sop.zh(), sop.en())
                        .anyMatch(text -> text.toLowerCase().contains(wanted)))
                .limit(limit + 1L)
                .toList();
        List<Row> rows = found.stream()
                .limit(limit)
                .map(sop -> new Row(
                        SopKeeping.recordNo(sop.key()),
                        List.of(
                                Cell.text(sop.zh()),
                                Cell.text(sop.en()),
                                Cell.number(sop.version()),
                                Cell.number(sop.steps().size()),
                                changedAt(sop),
                                Cell.user(sop.createdBy()))))
                .toList();
        return new Listing(
                List.of("zh", "en", "version", "steps", "changedAt", "changedBy"),
                rows,
                found.size() > limit ? rows.get(limit - 1).recordNo() : null);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return sops.find(key(recordNo), null)
                .map(sop -> new Sheet(
                        recordNo,
                        Cell.text("v" + sop.version()),
                        null,
                        null,
                        List.of(
                                new Fact("zh", Cell.text(sop.zh())),
                                new Fact("en", Cell.text(sop.en())),
                                new Fact("changedAt", changedAt(sop)),
                                new Fact("changedBy", Cell.user(sop.createdBy()))),
                        List.of(),
                        List.of(steps(sop), history(sop.key()))));
    }

    /** What came with the house has no day. */
    private static Cell changedAt(SopVersion sop) {
        return Cell.at(sop.createdAt().equals(Instant.EPOCH) ? null : sop.createdAt());
    }

    private static Grid steps(SopVersion sop) {
        return new Grid(
                "steps",
                List.of("id", "kind", "required", "when", "demand", "zh", "en", "picture"),
                sop.steps().stream().map(SopBook::row).toList());
    }

    private static List<Cell> row(SopStep step) {
        return List.of(
                Cell.text(step.id()),
                Cell.code("sop.kind", step.kind(), Tone.PLAIN),
                Cell.code("sop.required", step.required(), Tone.PLAIN),
                Cell.text(step.when()),
                Cell.text(demand(step)),
                Cell.text(step.zh()),
                Cell.text(step.en()),
                Cell.evidence(step.picture()));
    }

    private static String demand(SopStep step) {
        return switch (step.kind()) {
            case PHOTO, VIDEO -> "≥ " + step.minCount();
            case CHOICE, SIGNATURE -> String.join(", ", step.choices());
            case MEASURE ->
                Objects.toString(step.min(), "") + "–" + Objects.toString(step.max(), "") + " "
                        + Objects.toString(step.unit(), "");
            case SCAN -> Objects.toString(step.pattern(), "");
            case CHECK -> "";
        };
    }

    private Grid history(String key) {
        return new Grid(
                "versions",
                List.of("version", "changedAt", "changedBy", "note"),
                sops.history(key).stream()
                        .map(sop -> List.of(
                                Cell.number(sop.version()),
                                changedAt(sop),
                                Cell.user(sop.createdBy()),
                                Cell.text(sop.note())))
                        .toList());
    }

    @Override
    public List<Action> actions(String recordNo) {
        if (recordNo != null) {
            return List.of();
        }
        return List.of(
                new Action("export", "GET", "/api/v1/sops/export", List.of(), readers()),
                new Action(
                        "import",
                        "POST",
                        "/api/v1/sops/import",
                        List.of(Input.of("file", Input.Type.FILE, true)),
                        Set.of(Roles.QUALITY)));
    }

    private static String key(String recordNo) {
        return recordNo.substring(Math.min(PREFIX.length(), recordNo.length()));
    }
}
