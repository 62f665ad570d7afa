package org.qualoop.cockpit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.cockpit.domain.Books;
import org.qualoop.cockpit.domain.Links;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.platform.Roles;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page its surroundings. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    /** They work with a PDA. */
    /** Who has customer service's console before his eyes; others find it under more. */
    private static final Set<String> CLERKS = Set.of(Roles.CUSTOMER_SERVICE, Roles.CS_LEAD);

    private static final Set<String> FLOOR =
            Set.of(Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD, Roles.INSPECTOR, Roles.QUALITY, Roles.ADMIN);

    private static final Set<String> SOP_READERS = Set.of(
            Roles.QUALITY,
            Roles.INSPECTOR,
            Roles.WAREHOUSE_LEAD,
            Roles.PROCESS_OWNER,
            Roles.MANAGER,
            Roles.AUDITOR,
            Roles.ADMIN);

    /** They read the cost pages. */
    private static final Set<String> COSTS =
            Set.of(Roles.FINANCE, Roles.QUALITY, Roles.BUYER, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN);

    private final MessageSource messages;
    private final Books books;
    private final Families families;
    private final Links links;

    ShellAdvice(MessageSource messages, Books books, Families families, Links links) {
        this.messages = messages;
        this.books = books;
        this.families = families;
        this.links = links;
    }

    @ModelAttribute("links")
    Links links() {
        return links;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        String user = CurrentUser.name();
        List<String> groups = CurrentUser.groups();
        Locale locale = LocaleContextHolder.getLocale();
        String role = groups.stream()
                .filter(Roles.ALL::contains)
                .map(group -> messages.getMessage("role." + group, null, group, locale))
                .collect(Collectors.joining(" · "));
        return new Shell(
                user,
                role,
                user.substring(0, 1).toUpperCase(Locale.ROOT),
                nav(request.getRequestURI()),
                books(request.getRequestURI()),
                tools(groups),
                otherLanguage(locale));
    }

    private List<Shell.Item> nav(String path) {
        List<Shell.Item> nav = new ArrayList<>();
        nav.add(new Shell.Item("nav.home", "/", "home", path.equals("/")));
        if (CurrentUser.groups().stream().anyMatch(FigurePages.READER_GROUPS::contains)) {
            nav.add(new Shell.Item("nav.cockpit", "/cockpit", "gauge", path.startsWith("/cockpit")));
        }
        if (console() && CurrentUser.groups().stream().anyMatch(CLERKS::contains)) {
            nav.add(console(path));
        }
        nav.add(new Shell.Item("nav.tasks", "/camunda/app/tasklist/default/", "tasks", false));
        nav.add(new Shell.Item("nav.ncrs", "/ncrs", "alert", path.startsWith("/ncrs")));
        if (families.on(Family.COMPLAINTS) || families.on(Family.RETURNS)) {
            nav.add(new Shell.Item("nav.cases", "/cases", "chat", path.startsWith("/cases")));
        }
        if (families.on(Family.RETURNS)) {
            nav.add(new Shell.Item("nav.returns", "/returns", "return", path.startsWith("/returns")));
        }
        return nav;
    }

    private List<Shell.Item> books(String path) {
        List<Shell.Item> items = new ArrayList<>();
        if (console() && CurrentUser.groups().stream().noneMatch(CLERKS::contains)) {
            items.add(console(path));
        }
        if (PackagingPages.mayRead()) {
            items.add(new Shell.Item("packaging.title", "/packaging", "box", path.startsWith("/packaging")));
        }
        if (CurrentUser.groups().stream().anyMatch(SOP_READERS::contains)) {
            items.add(new Shell.Item("sops.title", "/sops", "check", path.startsWith("/sops")));
        }
        if (CurrentUser.groups().stream().anyMatch(COSTS::contains)) {
            items.add(new Shell.Item("costs.title", "/costs", "money", path.startsWith("/costs")));
        }
        books.readable().stream()
                .map(book -> new Shell.Item(
                        "book." + book.name(), book.page(), book.icon(), (path + "/").startsWith(book.page() + "/")))
                .forEach(items::add);
        return items;
    }

    private boolean console() {
        return ConsolePages.concerns(CurrentUser.groups(), families);
    }

    private static Shell.Item console(String path) {
        return new Shell.Item("nav.console", "/console", "search", path.startsWith("/console"));
    }

    private static List<Shell.Item> tools(List<String> groups) {
        List<Shell.Item> tools = new ArrayList<>();
        if (groups.stream().anyMatch(FLOOR::contains)) {
            tools.add(new Shell.Item("pda.title", "/pda/", "scan", false));
        }
        tools.add(new Shell.Item("nav.processes", "/processes", "flow", false));
        tools.add(new Shell.Item("duty.title", "/duty", "clock", false));
        if (OperatorPages.concerns(groups)) {
            tools.add(new Shell.Item("nav.operators", "/operators", "team", false));
        }
        if (groups.contains(Roles.PROCESS_OWNER) || groups.contains(Roles.ADMIN)) {
            tools.add(new Shell.Item("nav.engine", "/camunda/app/cockpit/default/", "shield", false));
        }
        if (groups.contains(Roles.ADMIN)) {
            tools.add(new Shell.Item("nav.users", "/users", "team", false));
        }
        if (groups.contains(Roles.INTEGRATOR) || groups.contains(Roles.ADMIN)) {
            tools.add(new Shell.Item("connectors.title", "/connectors", "plug", false));
            tools.add(new Shell.Item("nav.imports", "/imports", "file", false));
            tools.add(new Shell.Item("nav.api", "/swagger-ui.html", "plug", false));
        } else if (groups.contains(Roles.AUDITOR)) {
            tools.add(new Shell.Item("nav.users", "/users", "team", false));
            tools.add(new Shell.Item("connectors.title", "/connectors", "plug", false));
        }
        tools.add(new Shell.Item("account.password", "/account/password", "lock", false));
        return tools;
    }

    private static String otherLanguage(Locale locale) {
        String other = "en".equals(locale.getLanguage()) ? "zh-CN" : "en";
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("lang", other)
                .build()
                .toUri();
        return here.getRawPath() + "?" + here.getRawQuery();
    }
}
