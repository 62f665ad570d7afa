package org.qualoop.cockpit.web;

import java.util.List;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.cockpit.domain.TaskRows;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Returns and the parcels that nobody can place: the list and the page of each return. */
@OfFamily(Family.RETURNS)
@Controller
class ReturnPages {

    private static final int PAGE = 50;

    /** Where a return stands, in the order in which it goes. */
    private static final List<String> STATUSES =
            List.of("REQUESTED", "AWAITING_GOODS", "RECEIVED", "INSPECTED", "SETTLING", "CLOSED");

    private final RmaApi returns;
    private final TaskRows tasks;
    private final Story story;
    private final EvidenceStore evidence;
    private final Labels labels;

    ReturnPages(RmaApi returns, TaskRows tasks, Story story, EvidenceStore evidence, Labels labels) {
        this.returns = returns;
        this.tasks = tasks;
        this.story = story;
        this.evidence = evidence;
        this.labels = labels;
    }

    @GetMapping("/returns")
    String list(
            @RequestParam(required = false) String status, @RequestParam(required = false) String after, Model model) {
        String known = status != null && STATUSES.contains(status) ? status : null;
        List<ReturnView> found = returns.list(known, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("items", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).rmaNo() : null);
        model.addAttribute("open", returns.countOpen());
        model.addAttribute("status", known);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("parcels", returns.unclaimed(PAGE));
        model.addAttribute("labels", labels);
        return "cockpit/returns";
    }

    @GetMapping("/returns/{rmaNo}")
    String one(@PathVariable String rmaNo, Model model) {
        ReturnView found = returns.find(rmaNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("one", found);
        model.addAttribute("steps", STATUSES);
        model.addAttribute("labels", labels);
        model.addAttribute("tasks", tasks.of(found.tasks()));
        model.addAttribute("story", story.of(rmaNo));
        model.addAttribute("photos", evidence.ofRecord(rmaNo));
        return "cockpit/return";
    }
}
