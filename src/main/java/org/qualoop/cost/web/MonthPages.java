package org.qualoop.cost.web;

import java.util.List;
import java.util.Set;
import org.qualoop.cost.CostMonth;
import org.qualoop.cost.CostMonth.Status;
import org.qualoop.cost.domain.MonthClose;
import org.qualoop.cost.domain.Months;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.RecordBook.Action;
import org.qualoop.platform.RecordBook.Input;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The months of the ledger: which are closed, by whom, and what keeps the next one open. */
@Controller
@RequestMapping("/costs/months")
@PreAuthorize(CostController.READERS)
class MonthPages {

    private final Months months;
    private final DutyRoster roster;

    MonthPages(Months months, DutyRoster roster) {
        this.months = months;
        this.roster = roster;
    }

    /** Whose words the forms use: messages {@code book.costMonths.…}. */
    public record Name(String name) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("months", months.all());
        return "cost/months";
    }

    @GetMapping("/{month}")
    String one(@PathVariable String month, Model model) {
        CostMonth found = months.find(MonthController.month(month));
        model.addAttribute("month", found);
        model.addAttribute("number", MonthClose.NUMBER + found.month());
        model.addAttribute("book", new Name("costMonths"));
        model.addAttribute("action", action(found));
        return "cost/month";
    }

    /** null when there is nothing that this person may do. */
    private Action action(CostMonth month) {
        String path = "/api/v1/costs/months/" + month.month();
        boolean admin = CurrentUser.isIn(Roles.ADMIN);
        if (month.status() == Status.OPEN) {
            boolean may = month.blockers().isEmpty() && (admin || CurrentUser.isIn(Roles.FINANCE));
            return may ? form("close", path + "/close", Input.of("note", Input.Type.LONG_TEXT, false)) : null;
        }
        return admin || CurrentUser.isIn(roster.leadGroupOf(Roles.FINANCE))
                ? form("reopen", path + "/reopen", Input.of("reason", Input.Type.LONG_TEXT, true))
                : null;
    }

    private static Action form(String name, String url, Input input) {
        return new Action(name, "POST", url, List.of(input), Set.of());
    }
}
