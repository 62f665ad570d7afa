package org.qualoop.cockpit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qualoop.cockpit.domain.Books;
import org.qualoop.cockpit.domain.CellText;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.cockpit.domain.TaskRows;
import org.qualoop.platform.Engine;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.RecordBook;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** List and sheet of every record book. The filter stands in the address. */
@Controller
class BookPages {

    private static final int PAGE = 50;
    private static final String AFTER = "after";

    private final Books books;
    private final Records records;
    private final Engine engine;
    private final TaskRows tasks;
    private final Story story;
    private final EvidenceStore evidence;
    private final CellText cells;

    BookPages(
            Books books,
            Records records,
            Engine engine,
            TaskRows tasks,
            Story story,
            EvidenceStore evidence,
            CellText cells) {
        this.books = books;
        this.records = records;
        this.engine = engine;
        this.tasks = tasks;
        this.story = story;
        this.evidence = evidence;
        this.cells = cells;
    }

    /** From any of the house's numbers to its page. */
    @GetMapping("/go/{recordNo}")
    String go(@PathVariable String recordNo) {
        String url = records.url(recordNo);
        return url == null ? "redirect:/search?q={recordNo}" : "redirect:" + url;
    }

    @GetMapping("/records/{name}")
    String list(@PathVariable String name, @RequestParam Map<String, String> query, Model model) {
        RecordBook book = book(name);
        if (hasOwnPage(book)) {
            return "redirect:"
                    + ServletUriComponentsBuilder.fromCurrentRequest()
                            .scheme(null)
                            .host(null)
                            .port(null)
                            .replacePath(book.page())
                            .toUriString();
        }
        Map<String, String> filter = filter(book, query);
        model.addAttribute("book", book);
        model.addAttribute("cells", cells);
        model.addAttribute("filter", filter);
        RecordBook.Listing listing = book.list(filter, query.get(AFTER), PAGE);
        model.addAttribute("listing", listing);
        model.addAttribute("next", next(listing.next()));
        model.addAttribute("actions", Books.actions(book, null));
        return "cockpit/book";
    }

    @GetMapping("/records/{name}/{recordNo}")
    String sheet(@PathVariable String name, @PathVariable String recordNo, Model model) {
        RecordBook book = book(name);
        if (hasOwnPage(book)) {
            return "redirect:" + book.page() + "/{recordNo}";
        }
        model.addAttribute("book", book);
        model.addAttribute("cells", cells);
        model.addAttribute(
                "sheet", book.sheet(recordNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("tasks", tasks.of(engine.openTasks(recordNo)));
        model.addAttribute("story", story.of(recordNo));
        model.addAttribute("photos", evidence.ofRecord(recordNo));
        model.addAttribute("actions", Books.actions(book, recordNo));
        return "cockpit/record";
    }

    private static String next(String cursor) {
        return cursor == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentRequest()
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam(AFTER, cursor)
                        .toUriString();
    }

    private static boolean hasOwnPage(RecordBook book) {
        return !book.page().equals("/records/" + book.name());
    }

    private RecordBook book(String name) {
        RecordBook book = books.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Books.mayRead(book)) {
            throw new AccessDeniedException(name);
        }
        return book;
    }

    private static Map<String, String> filter(RecordBook book, Map<String, String> query) {
        Map<String, String> filter = new LinkedHashMap<>();
        for (RecordBook.Filter one : book.filters()) {
            String value = query.get(one.name());
            if (StringUtils.hasText(value)
                    && (one.options().isEmpty() || one.options().contains(value))) {
                filter.put(one.name(), value.strip());
            }
        }
        return filter;
    }
}
