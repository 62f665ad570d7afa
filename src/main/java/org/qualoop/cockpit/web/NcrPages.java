package org.qualoop.cockpit.web;

import java.util.Arrays;
import java.util.List;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.cockpit.domain.TaskRows;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.EvidenceStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The board of quality exceptions and the page of each. The filter stands in the address. */
@Controller
class NcrPages {

    private static final int LANE = 25;
    private static final int CASES = 50;

    private final NcrApi ncrs;
    private final CaseApi cases;
    private final TaskRows tasks;
    private final Story story;
    private final EvidenceStore evidence;
    private final Labels labels;

    NcrPages(NcrApi ncrs, CaseApi cases, TaskRows tasks, Story story, EvidenceStore evidence, Labels labels) {
        this.ncrs = ncrs;
        this.cases = cases;
        this.tasks = tasks;
        this.story = story;
        this.evidence = evidence;
        this.labels = labels;
    }

    @GetMapping("/ncrs")
    String board(Query query, Model model) {
        fill(query, model);
        return "cockpit/ncrs";
    }

    @GetMapping("/ncrs/live")
    String live(Query query, Model model) {
        fill(query, model);
        return "cockpit/ncrs :: board";
    }

    @GetMapping("/ncrs/more")
    String more(Query query, @RequestParam NcrStage stage, @RequestParam String after, Model model) {
        model.addAttribute("lane", lane(query, stage, after));
        model.addAttribute("query", query);
        model.addAttribute("labels", labels);
        return "cockpit/ncrs :: tickets";
    }

    @GetMapping("/ncrs/{ncrNo}")
    String one(@PathVariable String ncrNo, Model model) {
        NcrView ncr = ncrs.find(ncrNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("ncr", ncr);
        model.addAttribute("labels", labels);
        model.addAttribute("tasks", tasks.of(ncr.tasks()));
        model.addAttribute("story", story.of(ncrNo));
        model.addAttribute("photos", evidence.ofRecord(ncrNo));
        model.addAttribute(
                "cases", cases.list(CaseFilter.ofNcr(ncrNo), null, CASES).items());
        return "cockpit/ncr";
    }

    private void fill(Query query, Model model) {
        model.addAttribute(
                "lanes",
                Arrays.stream(NcrStage.values())
                        .map(stage -> lane(query, stage, null))
                        .toList());
        model.addAttribute("query", query);
        model.addAttribute("labels", labels);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("sources", SourceKind.values());
    }

    private Lane lane(Query query, NcrStage stage, String after) {
        NcrFilter filter = query.filter().at(stage);
        var page = ncrs.list(filter, after, LANE);
        return new Lane(stage, ncrs.count(filter), page.items(), page.next());
    }

    /** One column of the board. */
    record Lane(NcrStage stage, long count, List<NcrView> items, String next) {}

    /** What the board is narrowed to; blank fields narrow nothing. */
    record Query(String severity, String source, String supplier, String sku, String lot, String owner) {

        NcrFilter filter() {
            return new NcrFilter(
                    null,
                    value(Severity.class, severity),
                    value(SourceKind.class, source),
                    text(supplier),
                    text(sku),
                    text(lot),
                    null,
                    text(owner));
        }

        /** Templates ask it. */
        public boolean narrows() {
            return !filter().equals(NcrFilter.none());
        }

        private static String text(String text) {
            return StringUtils.hasText(text) ? text.strip() : null;
        }

        private static <E extends Enum<E>> E value(Class<E> type, String name) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }
}
