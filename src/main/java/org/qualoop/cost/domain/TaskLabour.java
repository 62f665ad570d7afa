package org.qualoop.cost.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseView;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.TaskHeld;
import org.qualoop.recall.RecallApi;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What people's work on a return, a case, a recheck, a reissue, a parcel, a recall, a claim, a corrective action or a
 * training costs: the minutes of each task that was done, at most so many per record and group as the rate says. NCRs, inspections and
 * audits tell their own minutes; what was passed on undone was no work, and a drill is no failure.
 */
@Component
class TaskLabour {

    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("RMA", Stage.RETURN),
            Map.entry("PCL", Stage.RETURN),
            Map.entry("CASE", Stage.COMPLAINT),
            Map.entry("RCK", Stage.SHIPPING),
            Map.entry("MIS", Stage.SHIPPING),
            Map.entry("RSH", Stage.SHIPPING),
            Map.entry("DLV", Stage.DELIVERY),
            Map.entry("RCL", Stage.RECALL),
            Map.entry("RCR", Stage.RECALL),
            Map.entry("CLM", Stage.SUPPLIER),
            Map.entry("CAPA", Stage.SUPPLIER),
            Map.entry("TRN", Stage.WAREHOUSE));
    private static final String LABOUR = "labour-";
    private static final int LONGEST = 60;

    private final EntryMapper entries;
    private final Rates rates;
    private final CaseApi cases;
    private final RmaApi returns;
    private final RecallApi recalls;
    private final ApplicationEventPublisher events;

    TaskLabour(
            EntryMapper entries,
            Rates rates,
            CaseApi cases,
            RmaApi returns,
            RecallApi recalls,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.rates = rates;
        this.cases = cases;
        this.returns = returns;
        this.recalls = recalls;
        this.events = events;
    }

    @EventListener
    void on(TaskHeld held) {
        Stage stage = STAGES.get(Categories.seriesOf(held.recordNo()));
        if (stage == null || held.passedOn() || isDrill(held.recordNo())) {
            return;
        }
        String group = LABOUR + held.group();
        List<EntryRow> before = entries.standingOfRecord(held.recordNo()).stream()
                .filter(line -> line.kind() == Kind.LABOUR && isOf(group, line.item()))
                .toList();
        int spent = before.stream()
                .mapToInt(line -> line.minutes() == null ? 0 : line.minutes())
                .sum();
        int minutes = (int) Math.min(
                Duration.between(held.from(), held.to()).toMinutes(), rates.mostMinutes(group, held.to()) - spent);
        if (minutes > 0) {
            book(held, group, before.size() + 1, stage, minutes);
        }
    }

    private void book(TaskHeld held, String group, int number, Stage stage, int minutes) {
        String item = group + "-" + number + "-" + held.taskKey();
        events.publishEvent(new CostIncurred(
                held.recordNo(),
                item.substring(0, Math.min(LONGEST, item.length())),
                Kind.LABOUR,
                stage,
                orderOf(held.recordNo()),
                null,
                null,
                null,
                null,
                minutes,
                null,
                null,
                held.to()));
    }

    /** {@code labour-warehouse-1-…} is not of the group warehouse-lead, nor the other way round. */
    private static boolean isOf(String group, String item) {
        return item.matches(java.util.regex.Pattern.quote(group) + "-[0-9]+-.*");
    }

    private boolean isDrill(String recordNo) {
        return recordNo.startsWith("RCL-")
                && recalls.find(recordNo).map(recall -> recall.drill() != null).orElse(false);
    }

    private String orderOf(String recordNo) {
        Optional<String> order = recordNo.startsWith("RMA-")
                ? returns.find(recordNo).map(ReturnView::orderNo)
                : recordNo.startsWith("CASE-") ? cases.find(recordNo).map(CaseView::orderNo) : Optional.empty();
        return order.orElse(null);
    }
}
