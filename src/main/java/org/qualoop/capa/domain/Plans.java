package org.qualoop.capa.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.data.CapaDetailMapper;
import org.qualoop.capa.data.CapaDetailMapper.ActionRow;
import org.qualoop.capa.data.CapaMapper;
import org.qualoop.capa.data.CapaRow;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.People;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The actions of a CAPA: who does what until when, and the figure that will judge them. */
@Component
@Transactional
public class Plans {

    private static final int MOST_ACTIONS = 5;

    private final CapaMapper capas;
    private final CapaDetailMapper details;
    private final Steps steps;
    private final DutyRoster roster;
    private final People people;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    Plans(
            CapaMapper capas,
            CapaDetailMapper details,
            Steps steps,
            DutyRoster roster,
            People people,
            Engine engine,
            Timeline timeline,
            Clock clock) {
        this.capas = capas;
        this.details = details;
        this.steps = steps;
        this.roster = roster;
        this.people = people;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Keeps the plan of the present round in place of the one before.
     *
     * @param given {@code action_1}, {@code actionOwner_1}, {@code actionDays_1} and so on, {@code kpi},
     *     {@code targetPercent}, {@code windowDays}, {@code minData}
     * @throws Problem 400 that names each field
     */
    public void plan(String capaNo, Function<String, Object> given) {
        CapaRow capa = steps.open(capaNo);
        List<FieldError> errors = new ArrayList<>();
        List<ActionRow> actions = new ArrayList<>();
        for (int i = 1; i <= MOST_ACTIONS; i++) {
            ActionRow action = action(capa, i, given, errors);
            if (action != null) {
                actions.add(action);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest("措施计划有误 The plan is not valid", errors);
        }
        details.dropOpenActions(capaNo, capa.roundNo());
        actions.forEach(details::putAction);
        judgedBy(capa, given);
    }

    private ActionRow action(CapaRow capa, int i, Function<String, Object> given, List<FieldError> errors) {
        String text = text(given, "action_" + i);
        String owner = text(given, "actionOwner_" + i);
        Integer days = number(given, "actionDays_" + i);
        if (text == null && owner == null && days == null) {
            return null;
        }
        missing(text, "action_" + i, errors);
        missing(owner, "actionOwner_" + i, errors);
        missing(days, "actionDays_" + i, errors);
        if (owner == null || days == null) {
            return null;
        }
        boolean group = Roles.ALL.contains(owner);
        List<String> onDuty = group ? roster.onDuty(owner, clock.instant()) : List.of();
        if (group ? onDuty.isEmpty() : !people.exists(owner)) {
            errors.add(new FieldError("/actionOwner_" + i, "没有这个人或组 No such user or group: " + owner));
            return null;
        }
        Instant due = clock.instant().plus(Duration.ofDays(days));
        String actionNo = capa.capaNo() + "-R" + capa.roundNo() + "-" + i;
        String person = group ? onDuty.get(0) : owner;
        return new ActionRow(
                capa.capaNo(), actionNo, capa.roundNo(), text, person, group ? owner : null, due, null, null, null);
    }

    private static void missing(Object value, String name, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError("/" + name, "必填 is required"));
        }
    }

    private void judgedBy(CapaRow capa, Function<String, Object> given) {
        String kpi = text(given, "kpi");
        Map<String, Object> rule = engine.decide(
                        "effect-window",
                        Map.of("kpi", kpi, "severity", capa.severity().name()))
                .get(0);
        capas.setEffect(
                capa.capaNo(),
                kpi,
                or(number(given, "targetPercent"), rule.get("targetPercent")),
                or(number(given, "windowDays"), rule.get("windowDays")),
                or(number(given, "minData"), rule.get("minData")),
                ((Number) rule.get("maxExtensions")).intValue());
    }

    private static int or(Integer own, Object rule) {
        return own == null ? ((Number) rule).intValue() : own;
    }

    /** The plan is approved: each of these becomes a task. */
    public List<String> begin(String capaNo) {
        CapaRow capa = steps.open(capaNo);
        List<ActionRow> open = details.actions(capaNo).stream()
                .filter(action -> action.roundNo() == capa.roundNo() && action.doneAt() == null)
                .toList();
        Instant last =
                open.stream().map(ActionRow::dueAt).max(Instant::compareTo).orElse(clock.instant());
        capas.setStep(capaNo, CapaStep.D6, last);
        return open.stream().map(ActionRow::actionNo).toList();
    }

    public ActionRow action(String actionNo) {
        return details.action(actionNo).orElseThrow();
    }

    public void finish(String actionNo, String result, String by) {
        ActionRow action = action(actionNo);
        details.finishAction(actionNo, result, by, clock.instant());
        timeline.add(action.capaNo(), "capa.action", by, Map.of("action", action.actionText()));
    }

    /** The action is late: somebody else answers for it now. */
    public void give(String actionNo, String to) {
        ActionRow action = action(actionNo);
        details.giveAction(actionNo, to);
        timeline.add(
                action.capaNo(),
                "capa.actionLate",
                null,
                Map.of("action", action.actionText(), "from", action.owner(), "to", to));
    }

    private static String text(Function<String, Object> given, String name) {
        Object value = given.apply(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static Integer number(Function<String, Object> given, String name) {
        return given.apply(name) instanceof Number number ? (int) Math.ceil(number.doubleValue()) : null;
    }
}
