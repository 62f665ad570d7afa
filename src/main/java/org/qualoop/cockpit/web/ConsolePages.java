package org.qualoop.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.CodeSearch;
import org.qualoop.cockpit.domain.ConsoleAct;
import org.qualoop.cockpit.domain.ConsoleOrder;
import org.qualoop.cockpit.domain.ConsoleReader;
import org.qualoop.cockpit.domain.ConsoleReason;
import org.qualoop.cockpit.domain.CustomerDesk;
import org.qualoop.cockpit.domain.CustomerDesk.Wanted;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseView;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueView;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.qualoop.trace.Finder.Hit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The customer-service console 客服工作台: a number in, everything about the order on one page with a suggested verdict,
 * and a reissue, a return or a refund at one click.
 */
@OfFamily({Family.RETURNS, Family.REISSUE})
@Controller
@RequestMapping("/console")
@PreAuthorize(ConsolePages.READERS)
class ConsolePages {

    static final String READERS = "hasAnyRole('customer-service', 'cs-lead', 'quality', 'manager', 'auditor',"
            + " 'finance', 'warehouse', 'warehouse-lead')";
    private static final Set<String> READER_GROUPS = Set.of(
            Roles.CUSTOMER_SERVICE,
            Roles.CS_LEAD,
            Roles.QUALITY,
            Roles.MANAGER,
            Roles.AUDITOR,
            Roles.FINANCE,
            Roles.WAREHOUSE,
            Roles.WAREHOUSE_LEAD,
            Roles.ADMIN);
    private static final Set<String> ACTORS = Set.of(Roles.CUSTOMER_SERVICE, Roles.CS_LEAD, Roles.ADMIN);
    private static final Set<String> REVEALERS = Set.of(Roles.CUSTOMER_SERVICE, Roles.QUALITY, Roles.ADMIN);
    private static final String UNITS = "units_";
    private static final int LONGEST_TEXT = 2000;

    private final ConsoleReader reader;
    private final CustomerDesk desk;
    private final CodeSearch search;
    private final Records records;
    private final CaseApi cases;
    private final RmaApi returns;
    private final ReissueApi reissues;
    private final Labels labels;

    ConsolePages(
            ConsoleReader reader,
            CustomerDesk desk,
            CodeSearch search,
            Records records,
            CaseApi cases,
            RmaApi returns,
            ReissueApi reissues,
            Labels labels) {
        this.reader = reader;
        this.desk = desk;
        this.search = search;
        this.records = records;
        this.cases = cases;
        this.returns = returns;
        this.reissues = reissues;
        this.labels = labels;
    }

    /** Who finds the page in his menu. */
    static boolean concerns(List<String> groups, Families families) {
        return groups.stream().anyMatch(READER_GROUPS::contains)
                && (families.on(Family.RETURNS) || families.on(Family.REISSUE));
    }

    /** @param q whatever was typed or scanned; one order behind it is opened, of several one is chosen */
    @GetMapping
    String look(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String order,
            @RequestParam(required = false) String done,
            Model model,
            RedirectAttributes target) {
        if (StringUtils.hasText(order)) {
            model.addAttribute("done", done);
            model.addAttribute("doneUrl", records.url(done));
            return page(order, model);
        }
        String code = CodeSearch.clean(q);
        List<String> orders = ordersOf(code);
        if (orders.size() == 1) {
            target.addAttribute("order", orders.get(0));
            return "redirect:/console";
        }
        model.addAttribute("typed", code);
        model.addAttribute("orders", orders);
        return "cockpit/console";
    }

    @PostMapping("/act")
    @PreAuthorize("hasAnyRole('customer-service', 'cs-lead')")
    String act(
            @RequestParam String order,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes target,
            HttpServletResponse response) {
        try {
            String recordNo = desk.act(wanted(order, form), CurrentUser.name());
            target.addAttribute("order", order);
            target.addAttribute("done", recordNo);
            return "redirect:/console";
        } catch (Problem refused) {
            response.setStatus(refused.status());
            model.addAttribute("refused", refused);
            model.addAttribute(
                    "refusedUrl", records.url((String) refused.properties().get("recordNo")));
            model.addAttribute("form", form);
            return page(order, model);
        }
    }

    @PostMapping("/reveal")
    @PreAuthorize("hasAnyRole('customer-service', 'quality')")
    String reveal(@RequestParam String order, @RequestParam(defaultValue = "") String reason, Model model) {
        if (!StringUtils.hasText(reason)) {
            model.addAttribute("noReason", true);
            return page(order, model);
        }
        return page(reader.reveal(order, reason.strip(), CurrentUser.name()), model);
    }

    private String page(String orderNo, Model model) {
        try {
            return page(reader.read(orderNo), model);
        } catch (Problem unknown) {
            if (unknown.status() != 404) {
                throw unknown;
            }
            model.addAttribute("typed", orderNo);
            model.addAttribute("orders", List.of());
            return "cockpit/console";
        }
    }

    private String page(ConsoleOrder one, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("labels", labels);
        model.addAttribute("reasons", ConsoleReason.values());
        model.addAttribute("mayAct", isOneOf(ACTORS));
        model.addAttribute("mayReveal", isOneOf(REVEALERS));
        model.addAttribute("mayKnow", ConsoleReader.mayKnowCustomer());
        return "cockpit/console";
    }

    private List<String> ordersOf(String code) {
        if (code.isEmpty()) {
            return List.of();
        }
        Optional<String> behind = orderBehind(code.toUpperCase(Locale.ROOT));
        return behind.isPresent()
                ? List.of(behind.get())
                : search.hits(code).stream()
                        .map(Hit::orderNo)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** The order of one of our own records. */
    private Optional<String> orderBehind(String recordNo) {
        return Stream.of(
                        cases.find(recordNo).map(CaseView::orderNo),
                        returns.find(recordNo).map(ReturnView::orderNo),
                        reissues.find(recordNo).map(ReissueView::orderNo))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Wanted wanted(String order, Map<String, String> form) {
        String text = form.getOrDefault("text", "").strip();
        return new Wanted(
                order,
                form.getOrDefault("seen", ""),
                Stream.of(ConsoleAct.values())
                        .filter(act -> act.name().equals(form.get("act")))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("/act", "act")),
                ConsoleReason.of(form.getOrDefault("reason", ""))
                        .orElseThrow(() -> Problem.badRequest("/reason", "reason")),
                units(form),
                form.containsKey("collect"),
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    /** Fields {@code units_<line number>}; empty ones and zeros want nothing, and what is no number is refused as -1. */
    private static SortedMap<Integer, Integer> units(Map<String, String> form) {
        SortedMap<Integer, Integer> units = new TreeMap<>();
        form.forEach((name, value) -> {
            if (name.matches(UNITS + "\\d{1,9}")
                    && StringUtils.hasText(value)
                    && !value.strip().matches("0+")) {
                String number = value.strip();
                units.put(
                        Integer.valueOf(name.substring(UNITS.length())),
                        number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1);
            }
        });
        return units;
    }

    private static boolean isOneOf(Set<String> groups) {
        return CurrentUser.groups().stream().anyMatch(groups::contains);
    }
}
