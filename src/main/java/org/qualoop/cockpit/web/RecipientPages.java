package org.qualoop.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Words;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Roles;
import org.qualoop.platform.SheetFile;
import org.qualoop.recall.RecallConsole;
import org.qualoop.recall.RecallConsole.Recipient;
import org.qualoop.recall.RecallConsole.RecipientFilter;
import org.qualoop.recall.RecallConsole.Step;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who received what is recalled, behind each number of the funnel. Customers' numbers are masked, files included. */
@Controller
@OfFamily(Family.RECALL)
@PreAuthorize("hasAnyRole('quality', 'customer-service', 'cs-lead', 'auditor')")
class RecipientPages {

    private static final Set<String> READERS =
            Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.CS_LEAD, Roles.AUDITOR, Roles.ADMIN);
    private static final int PAGE = 50;
    private static final int PART = 1_000;
    private static final List<String> COLUMNS = List.of(
            "customer",
            "order",
            "channel",
            "route",
            "link",
            "state",
            "round",
            "times",
            "contacted",
            "answer",
            "answered");

    private final RecallConsole console;
    private final RecallText text;
    private final Labels labels;
    private final Words words;

    RecipientPages(RecallConsole console, RecallText text, Labels labels, Words words) {
        this.console = console;
        this.text = text;
        this.labels = labels;
        this.words = words;
    }

    static boolean mayRead() {
        return CurrentUser.groups().stream().anyMatch(READERS::contains);
    }

    /** The address of the list; what means nothing narrows nothing. */
    record Query(String step, String route, String channel, String round) {

        RecipientFilter filter() {
            return new RecipientFilter(
                    chosen(),
                    given(route),
                    given(channel),
                    round != null && round.matches("\\d{1,4}") ? Integer.valueOf(round) : null);
        }

        public Step chosen() {
            return Arrays.stream(Step.values())
                    .filter(one -> one.name().equalsIgnoreCase(step))
                    .findFirst()
                    .orElse(Step.ALL);
        }

        private static String given(String value) {
            return StringUtils.hasText(value) ? value.strip() : null;
        }
    }

    @GetMapping("/recalls/{recallNo}/recipients")
    String list(@PathVariable String recallNo, Query query, @RequestParam(required = false) String after, Model model) {
        List<Recipient> found = console.recipients(recallNo, query.filter(), after, PAGE + 1);
        List<Recipient> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("recallNo", recallNo);
        model.addAttribute("query", query);
        model.addAttribute("steps", Step.values());
        model.addAttribute("recipients", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).customerId() : null);
        model.addAttribute("labels", labels);
        return "cockpit/recall-recipients";
    }

    @GetMapping("/recalls/{recallNo}/recipients.{format}")
    void file(@PathVariable String recallNo, @PathVariable String format, Query query, HttpServletResponse response)
            throws IOException {
        SheetFile file = Arrays.stream(SheetFile.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = recallNo + "-recipients";
        List<Recipient> first = console.recipients(recallNo, query.filter(), null, PART);
        response.setContentType(file.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format)
                        .build()
                        .toString());
        file.write(
                response.getOutputStream(),
                recallNo,
                COLUMNS.stream()
                        .map(column -> words.of("recalls.recipient." + column))
                        .toList(),
                parts(recallNo, query.filter(), first));
    }

    private Stream<List<Object>> parts(String recallNo, RecipientFilter filter, List<Recipient> first) {
        return Stream.iterate(
                        first,
                        part -> !part.isEmpty(),
                        part -> part.size() < PART
                                ? List.of()
                                : console.recipients(
                                        recallNo, filter, part.get(PART - 1).customerId(), PART))
                .flatMap(List::stream)
                .map(this::row);
    }

    private List<Object> row(Recipient one) {
        return Arrays.asList(
                text.masked(one.customerId()),
                one.orderNo(),
                one.channel(),
                labels.code("recalls.route", one.route()),
                words.of("recalls.link." + one.observed()),
                labels.code("recalls.state", one.state()),
                one.round(),
                one.times(),
                one.contactedAt(),
                one.answer() == null ? null : labels.code("recall.answer", one.answer()),
                one.answeredAt());
    }
}
