package org.qualoop.capa.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.capa.CapaFilter;
import org.qualoop.capa.CapaPage;
import org.qualoop.capa.CapaStatus;
import org.qualoop.capa.CapaView;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** The corrective actions in the pages. */
@Component
class CapaBook implements RecordBook {

    private static final String STATUS = "capa.status";
    private static final String STEP = "capa.step";
    private static final String SEVERITY = "ncr.severity";

    private final CapaViews views;
    private final CapaSheets sheets;
    private final DefectCatalogue defects;

    CapaBook(CapaViews views, CapaSheets sheets, DefectCatalogue defects) {
        this.views = views;
        this.sheets = sheets;
        this.defects = defects;
    }

    @Override
    public String name() {
        return "capas";
    }

    @Override
    public Family family() {
        return Family.CAPA;
    }

    @Override
    public String icon() {
        return "shield";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.QUALITY, Roles.INSPECTOR, Roles.BUYER, Roles.WAREHOUSE_LEAD, Roles.CS_LEAD);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith(Opening.SERIES + '-');
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("status", STATUS, names(CapaStatus.values())), Filter.text("sku"), Filter.text("supplier"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        CapaStatus status = Arrays.stream(CapaStatus.values())
                .filter(one -> one.name().equals(filter.get("status")))
                .findFirst()
                .orElse(null);
        CapaPage page =
                views.page(new CapaFilter(status, null, filter.get("sku"), filter.get("supplier"), null), after, limit);
        return new Listing(
                List.of("status", "step", "round", "title_", "severity", "sku", "supplier", "owner", "due"),
                page.items().stream().map(CapaBook::row).toList(),
                page.next());
    }

    private static Row row(CapaView capa) {
        return new Row(
                capa.capaNo(),
                List.of(
                        status(capa),
                        Cell.code(STEP, capa.step(), Tone.PLAIN),
                        Cell.number(capa.round()),
                        Cell.text(capa.title()),
                        Cell.code(SEVERITY, capa.severity(), tone(capa.severity())),
                        Cell.sku(capa.sku()),
                        Cell.text(capa.supplierCode()),
                        Cell.user(capa.owner()),
                        Cell.due(capa.dueAt())));
    }

    static Cell status(CapaView capa) {
        return Cell.code(STATUS, capa.status(), capa.status() == CapaStatus.OPEN ? Tone.WARM : Tone.GOOD);
    }

    static Tone tone(Severity severity) {
        return severity == Severity.CRITICAL ? Tone.BAD : severity == Severity.MAJOR ? Tone.WARM : Tone.PLAIN;
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return views.find(recordNo).map(sheets::of);
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(views.count(CapaFilter.open()));
    }

    @Override
    public List<Action> actions(String recordNo) {
        return recordNo == null ? List.of(opening()) : List.of(report(recordNo));
    }

    private Action opening() {
        List<String> codes = defects.all().stream().map(defect -> defect.code()).toList();
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.of("title", Input.Type.TEXT, true));
        inputs.add(Input.choice("defectCode", true, "defect", codes));
        inputs.add(Input.choice("severity", false, SEVERITY, names(Severity.values())));
        Stream.of("sku", "supplierCode", "lotNo")
                .map(name -> Input.of(name, Input.Type.TEXT, false))
                .forEach(inputs::add);
        inputs.add(Input.of("text", Input.Type.LONG_TEXT, false));
        return new Action("openCapa", "POST", "/api/v1/capas", inputs, Set.of(Roles.QUALITY));
    }

    private static Action report(String capaNo) {
        return new Action(
                "report",
                "GET",
                "/api/v1/capas/" + capaNo + "/report",
                List.of(),
                Set.of(Roles.QUALITY, Roles.MANAGER, Roles.BUYER, Roles.AUDITOR));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
