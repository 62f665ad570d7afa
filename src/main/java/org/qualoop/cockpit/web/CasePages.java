package org.qualoop.cockpit.web;

import java.util.Arrays;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.cockpit.domain.TaskRows;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseStatus;
import org.qualoop.complaint.CaseView;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Customer cases 客诉单: the list and the page of each. */
@OfFamily({Family.COMPLAINTS, Family.RETURNS})
@Controller
class CasePages {

    private static final int PAGE = 50;

    private final CaseApi cases;
    private final TaskRows tasks;
    private final Story story;
    private final EvidenceStore evidence;
    private final Labels labels;

    CasePages(CaseApi cases, TaskRows tasks, Story story, EvidenceStore evidence, Labels labels) {
        this.cases = cases;
        this.tasks = tasks;
        this.story = story;
        this.evidence = evidence;
        this.labels = labels;
    }

    @GetMapping("/cases")
    String list(Query query, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("page", cases.list(query.filter(), after, PAGE));
        model.addAttribute("count", cases.count(query.filter()));
        model.addAttribute("query", query);
        model.addAttribute("labels", labels);
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("sources", CaseSource.values());
        return "cockpit/cases";
    }

    @GetMapping("/cases/{caseNo}")
    String one(@PathVariable String caseNo, Model model) {
        CaseView found = cases.find(caseNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("one", found);
        model.addAttribute("labels", labels);
        model.addAttribute("tasks", tasks.of(found.tasks()));
        model.addAttribute("story", story.of(caseNo));
        model.addAttribute("photos", evidence.ofRecord(caseNo));
        return "cockpit/case";
    }

    /** What the list is narrowed to; blank fields narrow nothing. */
    record Query(String status, String source, String owner, String order, String ncr) {

        CaseFilter filter() {
            return new CaseFilter(
                    value(CaseStatus.class, status),
                    value(CaseSource.class, source),
                    text(owner),
                    text(order),
                    text(ncr));
        }

        /** Templates ask it. */
        public boolean narrows() {
            return !filter().equals(new CaseFilter(null, null, null, null, null));
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
