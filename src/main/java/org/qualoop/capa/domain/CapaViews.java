package org.qualoop.capa.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qualoop.capa.CapaFilter;
import org.qualoop.capa.CapaPage;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.CapaView;
import org.qualoop.capa.CapaView.Action;
import org.qualoop.capa.CapaView.Check;
import org.qualoop.capa.CapaView.Effect;
import org.qualoop.capa.data.CapaDetailMapper;
import org.qualoop.capa.data.CapaDetailMapper.CheckRow;
import org.qualoop.capa.data.CapaMapper;
import org.qualoop.capa.data.CapaRow;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Measure;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Puts a CAPA together from its row, what hangs on it, and its open tasks. */
@Component
class CapaViews {

    private final CapaMapper capas;
    private final CapaDetailMapper details;
    private final Engine engine;

    CapaViews(CapaMapper capas, CapaDetailMapper details, Engine engine) {
        this.capas = capas;
        this.details = details;
        this.engine = engine;
    }

    Optional<CapaView> find(String capaNo) {
        return capas.find(capaNo).map(row -> of(List.of(row)).get(0));
    }

    CapaPage page(CapaFilter filter, String after, int limit) {
        Instant beforeAt = after == null
                ? null
                : capas.find(after)
                        .orElseThrow(() -> Problem.badRequest("/after", "没有这个游标 No such cursor: " + after))
                        .openedAt();
        List<CapaRow> rows = capas.page(filter, beforeAt, after, limit + 1);
        List<CapaRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new CapaPage(
                of(shown), rows.size() > limit ? shown.get(limit - 1).capaNo() : null);
    }

    long count(CapaFilter filter) {
        return capas.count(filter);
    }

    List<CapaView> ofNcr(String ncrNo) {
        return of(capas.ofNcr(ncrNo));
    }

    private List<CapaView> of(List<CapaRow> rows) {
        Map<String, List<TaskView>> tasks = engine.openTasksOf(
                rows.stream().filter(CapaRow::open).map(CapaRow::capaNo).toList());
        return rows.stream()
                .map(row -> view(row, tasks.getOrDefault(row.capaNo(), List.of())))
                .toList();
    }

    private CapaView view(CapaRow row, List<TaskView> tasks) {
        String capaNo = row.capaNo();
        return new CapaView(
                capaNo,
                row.status(),
                row.step(),
                row.roundNo(),
                row.title(),
                row.severity(),
                row.sku(),
                row.supplierCode(),
                row.lotNo(),
                row.defectCode(),
                row.reason(),
                row.reportText(),
                details.ncrs(capaNo),
                row.owner(),
                row.ownerGroup(),
                Stream.of(row.ownerGroup(), row.leadGroup())
                        .filter(group -> group != null)
                        .distinct()
                        .toList(),
                row.openedAt(),
                row.openedBy(),
                row.dueAt(),
                row.closedAt(),
                row.closedBy(),
                facts(capaNo),
                actions(capaNo),
                effect(row),
                details.checks(capaNo).stream().map(CapaViews::check).toList(),
                row.processInstanceId(),
                tasks);
    }

    private Map<CapaStep, Map<String, String>> facts(String capaNo) {
        Map<CapaStep, Map<String, String>> facts = new EnumMap<>(CapaStep.class);
        Map<CapaStep, Integer> rounds = new EnumMap<>(CapaStep.class);
        details.entries(capaNo).forEach(entry -> {
            Integer round = rounds.put(entry.step(), entry.roundNo());
            if (round == null || round != entry.roundNo()) {
                facts.put(entry.step(), new LinkedHashMap<>());
            }
            facts.get(entry.step()).put(entry.name(), entry.content());
        });
        return facts;
    }

    private List<Action> actions(String capaNo) {
        return details.actions(capaNo).stream()
                .map(row -> new Action(
                        row.actionNo(),
                        row.roundNo(),
                        row.actionText(),
                        row.owner(),
                        row.dueAt(),
                        row.doneAt(),
                        row.doneBy(),
                        row.result()))
                .toList();
    }

    private static Effect effect(CapaRow row) {
        return row.kpi() == null
                ? null
                : new Effect(
                        row.kpi(),
                        row.targetPercent(),
                        row.windowDays(),
                        row.minData(),
                        row.extensions(),
                        row.windowFrom(),
                        row.windowTo());
    }

    private static Check check(CheckRow row) {
        Kpi kpi = Kpi.of(row.kpi()).orElseThrow();
        return new Check(
                row.roundNo(),
                row.kpi(),
                row.dimension(),
                row.cell(),
                row.beforeFrom(),
                row.beforeTo(),
                Measure.of(kpi, row.beforeNumerator(), row.beforeDenominator()),
                row.afterFrom(),
                row.afterTo(),
                Measure.of(kpi, row.afterNumerator(), row.afterDenominator()),
                row.targetPercent(),
                row.minData(),
                row.verdict(),
                row.checkedAt(),
                row.checkedBy());
    }
}
