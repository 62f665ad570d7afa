package org.qualoop.cockpit.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.PackagingBoard;
import org.qualoop.cockpit.domain.PackagingBoard.By;
import org.qualoop.cockpit.domain.PackagingBoard.Question;
import org.qualoop.cockpit.domain.PackagingNames;
import org.qualoop.cockpit.domain.PackagingOrders;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Does damage on the way come with certain packaging? Its lots and suppliers compared, down to the orders. */
@Controller
class PackagingPages {

    static final Set<String> READERS = Set.of(Roles.QUALITY, Roles.MANAGER, Roles.BUYER, Roles.AUDITOR, Roles.ADMIN);

    private static final String ALLOWED = "hasAnyRole('quality', 'manager', 'buyer', 'auditor')";
    private static final int DAYS = 90;
    private static final int PAGE = 25;

    private final PackagingBoard board;
    private final PackagingNames names;
    private final PackagingOrders orders;
    private final Labels labels;
    private final Clock clock;

    PackagingPages(PackagingBoard board, PackagingNames names, PackagingOrders orders, Labels labels, Clock clock) {
        this.board = board;
        this.names = names;
        this.orders = orders;
        this.labels = labels;
        this.clock = clock;
    }

    /** The address of the page; what does not stand there, or is no date, means the last {@value #DAYS} days. */
    record Query(String by, String from, String to, String sku) {

        Question question(LocalDate today) {
            LocalDate last = day(to, today);
            LocalDate first = day(from, last.minusDays(DAYS - 1L));
            return new Question(
                    "supplier".equals(by) ? By.SUPPLIER : By.LOT,
                    first.isAfter(last) ? last : first,
                    last,
                    StringUtils.hasText(sku) ? sku.strip() : null);
        }

        private static LocalDate day(String text, LocalDate otherwise) {
            try {
                return StringUtils.hasText(text) ? LocalDate.parse(text.strip()) : otherwise;
            } catch (DateTimeException e) {
                return otherwise;
            }
        }
    }

    @GetMapping("/packaging")
    @PreAuthorize(ALLOWED)
    String page(Query query, Model model) {
        fill(query, model);
        return "cockpit/packaging";
    }

    @GetMapping("/packaging/live")
    @PreAuthorize(ALLOWED)
    String live(Query query, Model model) {
        fill(query, model);
        return "cockpit/packaging :: live";
    }

    @GetMapping("/packaging/one")
    @PreAuthorize(ALLOWED)
    String one(Query query, @RequestParam String key, @RequestParam(required = false) String after, Model model) {
        Question question = query.question(today());
        model.addAttribute(
                "row",
                board.one(question, key)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("question", question);
        model.addAttribute("names", names.of(question.by(), List.of(key)));
        model.addAttribute("goods", orders.goods(question, key));
        model.addAttribute("damaged", orders.damaged(question, key, after, PAGE));
        model.addAttribute("first", after == null);
        model.addAttribute("labels", labels);
        return "cockpit/packaging-one";
    }

    private void fill(Query query, Model model) {
        Question question = query.question(today());
        PackagingBoard.Board all = board.of(question);
        model.addAttribute("question", question);
        model.addAttribute("board", all);
        model.addAttribute(
                "names",
                names.of(
                        question.by(),
                        all.rows().stream().map(PackagingBoard.Row::key).toList()));
        model.addAttribute("asOf", Instant.now(clock));
        model.addAttribute("labels", labels);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    static boolean mayRead() {
        return CurrentUser.groups().stream().anyMatch(READERS::contains);
    }
}
