package org.qualoop.cockpit.web;

import java.time.Clock;
import java.util.List;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.NcrCards;
import org.qualoop.cockpit.domain.NcrCards.Card;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.cockpit.domain.TaskRows;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrBoard;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrPage;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.EvidenceStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board of quality exceptions and the page of each. The filter stands in the address. */
@Controller
class NcrPages {

    private static final int LANE = 25;
    private static final int CASES = 50;

    private final NcrApi ncrs;
    private final NcrBoard board;
    private final NcrCards cards;
    private final PulseStream streams;
    private final Clock clock;
    private final CaseApi cases;
    private final TaskRows tasks;
    private final Story story;
    private final EvidenceStore evidence;
    private final Labels labels;

    NcrPages(
            NcrApi ncrs,
            NcrBoard board,
            NcrCards cards,
            PulseStream streams,
            Clock clock,
            CaseApi cases,
            TaskRows tasks,
            Story story,
            EvidenceStore evidence,
            Labels labels) {
        this.ncrs = ncrs;
        this.board = board;
        this.cards = cards;
        this.streams = streams;
        this.clock = clock;
        this.cases = cases;
        this.tasks = tasks;
        this.story = story;
        this.evidence = evidence;
        this.labels = labels;
    }

    @GetMapping("/ncrs")
    String board(NcrQuery query, Model model) {
        fill(query, model);
        return "cockpit/ncrs";
    }

    @GetMapping("/ncrs/live")
    String live(NcrQuery query, Model model) {
        return renewed(query, model);
    }

    String renewed(NcrQuery query, Model model) {
        fill(query, model);
        return "cockpit/ncrs :: board";
    }

    @GetMapping("/ncrs/more")
    String more(NcrQuery query, @RequestParam NcrStage stage, @RequestParam String after, Model model) {
        model.addAttribute("lane", lane(query, board.lanes(filter(query)).get(stage), after));
        words(query, model);
        return "cockpit/ncrs :: tickets";
    }

    @GetMapping(path = "/ncrs/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(@RequestParam(required = false) String since) {
        return streams.open("ncrs", board::pulse, since);
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

    private void fill(NcrQuery query, Model model) {
        model.addAttribute("pulse", board.pulse());
        model.addAttribute(
                "lanes",
                board.lanes(filter(query)).values().stream()
                        .map(lane -> lane(query, lane, null))
                        .toList());
        words(query, model);
    }

    private void words(NcrQuery query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("labels", labels);
        model.addAttribute("days", NcrBoard.DAYS_SHOWN);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("sources", SourceKind.values());
    }

    private NcrFilter filter(NcrQuery query) {
        return query.filter(CurrentUser.name()).dueBefore("true".equals(query.overdue()) ? clock.instant() : null);
    }

    private Lane lane(NcrQuery query, NcrBoard.Lane counted, String after) {
        if (counted.count() == 0) {
            return new Lane(counted.stage(), 0, 0, List.of(), null);
        }
        NcrPage page = board.lane(filter(query).at(counted.stage()), after, LANE);
        return new Lane(counted.stage(), counted.count(), counted.overdue(), cards.of(page.items()), page.next());
    }

    /** One column of the board. */
    record Lane(NcrStage stage, long count, long overdue, List<Card> cards, String next) {}
}
