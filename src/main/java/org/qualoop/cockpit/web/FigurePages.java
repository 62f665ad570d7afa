package org.qualoop.cockpit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qualoop.cockpit.domain.CellText;
import org.qualoop.cockpit.domain.FigureBoard;
import org.qualoop.cockpit.domain.FigureBoxes;
import org.qualoop.cockpit.domain.FigureTile;
import org.qualoop.cockpit.domain.FigureTrail;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Look;
import org.qualoop.cockpit.domain.Rings;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiGoals;
import org.qualoop.platform.RecordBook.Action;
import org.qualoop.platform.RecordBook.Input;
import org.qualoop.platform.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The quality cockpit 质量驾驶舱: every figure, and from each of them to its dimensions, its orders and their evidence. The
 * address holds what is looked at; a signal from the server fetches the live part anew.
 */
@Controller
@PreAuthorize(FigurePages.READERS)
class FigurePages {

    static final String READERS = "hasAnyRole('quality', 'manager', 'buyer', 'auditor')";
    static final Set<String> READER_GROUPS =
            Set.of(Roles.QUALITY, Roles.MANAGER, Roles.BUYER, Roles.AUDITOR, Roles.ADMIN);

    private static final int WORST = 6;
    private static final int ALL = 200;
    private static final int EVENTS = 20;
    private static final Set<String> KEEPERS = Set.of(Roles.QUALITY);

    private final FigureBoard board;
    private final FigureBoxes boxes;
    private final FigureTrail trail;
    private final Rings rings;
    private final KpiApi kpis;
    private final KpiGoals goals;
    private final Labels labels;
    private final CellText cells;
    private final Story story;
    private final Clock clock;

    FigurePages(
            FigureBoard board,
            FigureBoxes boxes,
            FigureTrail trail,
            Rings rings,
            KpiApi kpis,
            KpiGoals goals,
            Labels labels,
            CellText cells,
            Story story,
            Clock clock) {
        this.board = board;
        this.boxes = boxes;
        this.trail = trail;
        this.rings = rings;
        this.kpis = kpis;
        this.goals = goals;
        this.labels = labels;
        this.cells = cells;
        this.story = story;
        this.clock = clock;
    }

    @GetMapping("/cockpit")
    String overview(FigureQuery query, Model model) {
        live(query, model);
        surroundings(query, null, model);
        Look look = query.look(today());
        model.addAttribute("freeze", new Action("freeze", "POST", "/api/v1/kpis/baselines", freezing(look), KEEPERS));
        return "cockpit/figures";
    }

    @GetMapping("/cockpit/live")
    String live(FigureQuery query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("rings", marks(query.look(today())));
        model.addAttribute("tiles", board.all(query.look(today())));
        model.addAttribute("departments", query.narrows() ? List.of() : board.departments(query.look(today())));
        model.addAttribute("department", Dimension.DEPARTMENT);
        model.addAttribute("waiting", Kpi.WAITING_MINUTES);
        model.addAttribute("passing", Kpi.HANDOVER_RATE);
        model.addAttribute("version", kpis.version());
        return "cockpit/figures :: live";
    }

    @GetMapping("/cockpit/{kpi}")
    String figure(@PathVariable("kpi") String name, FigureQuery query, Model model) {
        Kpi kpi = kpi(name);
        liveFigure(name, query, model);
        surroundings(query, kpi, model);
        model.addAttribute(
                "setTarget",
                new Action("setTarget", "PUT", "/api/v1/kpis/" + name + "/target", targetOf(kpi), KEEPERS));
        model.addAttribute("story", story.of(name));
        return "cockpit/figure";
    }

    @GetMapping("/cockpit/{kpi}/live")
    String liveFigure(@PathVariable("kpi") String name, FigureQuery query, Model model) {
        Kpi kpi = kpi(name);
        Look look = query.look(today());
        FigureTile tile = board.one(kpi, look);
        model.addAttribute("kpi", kpi);
        model.addAttribute("query", query);
        model.addAttribute("tile", tile);
        model.addAttribute("rings", Rings.of(rings.open(), kpi, look));
        model.addAttribute("boxes", boxes.of(kpi, tile.measure(), look, WORST));
        model.addAttribute("trail", trail.of(kpi, look, null, EVENTS));
        model.addAttribute("version", kpis.version());
        model.addAttribute("labels", labels);
        return "cockpit/figure :: live";
    }

    @GetMapping("/cockpit/{kpi}/events")
    String more(@PathVariable("kpi") String name, FigureQuery query, @RequestParam String after, Model model) {
        Kpi kpi = kpi(name);
        model.addAttribute("kpi", kpi);
        model.addAttribute("query", query);
        model.addAttribute("trail", trail.of(kpi, query.look(today()), after, EVENTS));
        model.addAttribute("labels", labels);
        return "cockpit/figure :: events";
    }

    @GetMapping("/cockpit/{kpi}/by/{dimension}")
    String by(@PathVariable("kpi") String name, @PathVariable String dimension, FigureQuery query, Model model) {
        Kpi kpi = kpi(name);
        Dimension split = Dimension.of(dimension)
                .filter(FigureBoxes.shown()::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Look look = query.look(today());
        FigureTile tile = board.one(kpi, look);
        surroundings(query, kpi, model);
        model.addAttribute("query", query);
        model.addAttribute(
                "box",
                look.narrowed() && split != Dimension.SKU
                        ? boxes.of(kpi, tile.measure(), look, ALL).stream()
                                .filter(box -> box.dimension() == split)
                                .findFirst()
                                .orElse(new FigureBoxes.Box(split, false, List.of()))
                        : boxes.rated(kpi, split, tile.measure(), look, ALL));
        return "cockpit/figure-by";
    }

    private Map<Kpi, List<Rings.Ring>> marks(Look look) {
        List<Rings.Ring> open = rings.open();
        Map<Kpi, List<Rings.Ring>> marks = new EnumMap<>(Kpi.class);
        for (Kpi kpi : Kpi.values()) {
            marks.put(kpi, Rings.of(open, kpi, look));
        }
        return marks;
    }

    private void surroundings(FigureQuery query, Kpi kpi, Model model) {
        model.addAttribute("look", query.look(today()));
        model.addAttribute("today", today());
        model.addAttribute("kpi", kpi);
        model.addAttribute("dimensions", FigureBoxes.shown());
        model.addAttribute("baselines", goals.baselines());
        model.addAttribute("cells", cells);
        model.addAttribute("book", new Name("figures"));
    }

    private static List<Input> freezing(Look look) {
        return List.of(
                Input.of("name", Input.Type.TEXT, true),
                Input.of("from", Input.Type.DATE, true).with(look.from()),
                Input.of("to", Input.Type.DATE, true).with(look.to()));
    }

    private List<Input> targetOf(Kpi kpi) {
        KpiGoals.Target target = goals.targets().get(kpi);
        boolean percent = !kpi.isDuration() && kpi.scale().intValue() == 1;
        Object value = target == null
                ? null
                : percent
                        ? target.value().movePointRight(2).stripTrailingZeros().toPlainString()
                        : target.value().toPlainString();
        return List.of(Input.of("value", percent ? Input.Type.PERCENT : Input.Type.DECIMAL, true)
                .with(value));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Kpi kpi(String name) {
        return Kpi.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whose words the forms use: messages {@code book.figures.…}. */
    record Name(String name) {}
}
