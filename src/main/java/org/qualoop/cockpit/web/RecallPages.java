package org.qualoop.cockpit.web;

import java.util.Arrays;
import java.util.List;
import org.qualoop.cockpit.domain.Books;
import org.qualoop.cockpit.domain.CellText;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.cockpit.domain.TaskRows;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.RecordBook;
import org.qualoop.recall.RecallConsole;
import org.qualoop.recall.RecallConsole.Board;
import org.qualoop.recall.RecallConsole.Entry;
import org.qualoop.recall.RecallConsole.Shelf;
import org.qualoop.recall.RecallStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The recall console: open recalls, drills and closed recalls, and the live board of each. */
@Controller
@OfFamily(Family.RECALL)
class RecallPages {

    private static final int PAGE = 25;
    private static final int STORY = 40;
    private static final String BOOK = "recalls";

    private final RecallConsole console;
    private final PulseStream streams;
    private final Books books;
    private final TaskRows tasks;
    private final Story story;
    private final EvidenceStore evidence;
    private final CellText cells;
    private final Labels labels;

    RecallPages(
            RecallConsole console,
            PulseStream streams,
            Books books,
            TaskRows tasks,
            Story story,
            EvidenceStore evidence,
            CellText cells,
            Labels labels) {
        this.console = console;
        this.streams = streams;
        this.books = books;
        this.tasks = tasks;
        this.story = story;
        this.evidence = evidence;
        this.cells = cells;
        this.labels = labels;
    }

    @GetMapping("/recalls")
    String list(
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) String after,
            Model model) {
        RecordBook book = book();
        Shelf shelf = Arrays.stream(Shelf.values())
                .filter(one -> one.name().equalsIgnoreCase(show))
                .findFirst()
                .orElse(Shelf.OPEN);
        List<Entry> found = console.list(shelf, after, PAGE + 1);
        List<Entry> entries = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("shelf", shelf);
        model.addAttribute("counts", console.counts());
        model.addAttribute("entries", entries);
        model.addAttribute("next", found.size() > PAGE ? entries.get(PAGE - 1).recallNo() : null);
        model.addAttribute("actions", Books.actions(book, null));
        words(book, model);
        return "cockpit/recalls";
    }

    @GetMapping("/recalls/{recallNo}")
    String one(@PathVariable String recallNo, Model model) {
        RecordBook book = book();
        fill(book, recallNo, model);
        model.addAttribute("actions", Books.actions(book, recallNo));
        return "cockpit/recall";
    }

    @GetMapping("/recalls/{recallNo}/live")
    String live(@PathVariable String recallNo, Model model) {
        fill(book(), recallNo, model);
        return "cockpit/recall :: live";
    }

    @GetMapping(path = "/recalls/{recallNo}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(@PathVariable String recallNo, @RequestParam(required = false) String since) {
        book();
        console.pulse(recallNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return streams.open(recallNo, () -> console.pulse(recallNo).orElse(""), since);
    }

    /** Somebody has counted what lies in a warehouse. */
    @PostMapping("/recalls/{recallNo}/holds/{holdNo}/count")
    @PreAuthorize("hasRole('quality')")
    String count(@PathVariable String recallNo, @PathVariable int holdNo, @RequestParam String counted, Model model) {
        try {
            console.count(recallNo, holdNo, whole(counted), CurrentUser.name());
        } catch (Problem refused) {
            model.addAttribute("said", refused.getMessage());
        }
        return live(recallNo, model);
    }

    private static long whole(String counted) {
        if (!counted.strip().matches("\\d{1,12}")) {
            throw Problem.badRequest("/counted", "件数须是不小于零的整数 the count must be a whole number, zero or more");
        }
        return Long.parseLong(counted.strip());
    }

    private void fill(RecordBook book, String recallNo, Model model) {
        Board board = console.board(recallNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("board", board);
        model.addAttribute("recall", board.recall());
        model.addAttribute("pulse", console.pulse(recallNo).orElseThrow());
        model.addAttribute("steps", steps(board.recall().status()));
        model.addAttribute("tasks", tasks.of(board.recall().tasks()));
        model.addAttribute("story", story.latest(recallNo, STORY));
        model.addAttribute("photos", evidence.ofRecord(recallNo));
        model.addAttribute("mayContact", RecipientPages.mayRead());
        words(book, model);
    }

    private void words(RecordBook book, Model model) {
        model.addAttribute("book", book);
        model.addAttribute("cells", cells);
        model.addAttribute("labels", labels);
    }

    private static List<RecallStatus> steps(RecallStatus now) {
        return now == RecallStatus.REJECTED
                ? List.of(RecallStatus.ASSESSMENT, RecallStatus.APPROVAL, RecallStatus.REJECTED)
                : Arrays.stream(RecallStatus.values())
                        .filter(status -> status != RecallStatus.REJECTED)
                        .toList();
    }

    private RecordBook book() {
        RecordBook book = books.named(BOOK).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Books.mayRead(book)) {
            throw new AccessDeniedException(BOOK);
        }
        return book;
    }
}
