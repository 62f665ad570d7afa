package org.qualoop.cockpit.pda.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.InspectionApi;
import org.qualoop.inspection.InspectionView;
import org.qualoop.inspection.InspectionView.Tranche;
import org.qualoop.platform.Problem;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Inbound inspection: unit by unit; the verdict is computed from what was recorded, so no totals are asked for. */
@Component
class InspectLotScript implements PdaScript {

    private static final Set<String> TOTALS = Set.of("criticalFound", "majorFound", "minorFound", "defectCode");
    private static final Map<String, String> DOCUMENTS =
            Map.of("filingNo", "FILING", "cccNo", "CCC", "labReport", "LAB_REPORT");

    private final InspectionApi inspections;
    private final DefectCatalogue defects;
    private final SopSteps sops;

    InspectLotScript(InspectionApi inspections, DefectCatalogue defects, SopSteps sops) {
        this.inspections = inspections;
        this.defects = defects;
        this.sops = sops;
    }

    @Override
    public String taskKey() {
        return "inspectLot";
    }

    @Override
    public List<PdaStep> steps(TaskView task, List<PdaStep> sop) {
        InspectionView view = view(task);
        Set<String> documents =
                view.documents().stream().map(InspectionView.Document::kind).collect(Collectors.toSet());
        List<PdaStep> steps = new ArrayList<>();
        for (PdaStep step : sop) {
            if (step.id().equals("sampleDone")) {
                steps.add(step.as(PdaStep.Kind.UNITS));
            } else if (asked(step.id(), view, documents)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean asked(String id, InspectionView view, Set<String> documents) {
        return switch (id) {
            case "expiresOn" -> view.minRemainingDays() != null;
            case "filingNo", "cccNo", "labReport" -> documents.contains(DOCUMENTS.get(id));
            case "documentsMissing" -> !documents.isEmpty();
            default -> !TOTALS.contains(id);
        };
    }

    @Override
    public PdaUnits units(TaskView task) {
        InspectionView view = view(task);
        Tranche tranche = atWork(view);
        return new PdaUnits(
                view.summary().inspectionNo(),
                tranche.qty(),
                tranche.units().isEmpty(),
                units(tranche),
                tranche.classes(),
                tranche.findings(),
                tranche.measurements(),
                sops.defects(),
                defects.all().stream()
                        .map(defect -> new PdaUnits.DefectClass(
                                defect.code(), defect.severity().name()))
                        .toList(),
                unitSteps(view, false).map(PdaStep::label).toList(),
                unitSteps(view, true).toList());
    }

    private Stream<PdaStep> unitSteps(InspectionView view, boolean measured) {
        return view.unitSop() == null
                ? Stream.empty()
                : view.unitSop().steps().stream()
                        .filter(step -> (step.kind() == SopStep.Kind.MEASURE) == measured)
                        .map(sops::of);
    }

    @Override
    public Optional<String> objection(TaskView task, PdaStep step, Object value, Object draft) {
        if (step.kind() != PdaStep.Kind.UNITS || Boolean.TRUE.equals(draft)) {
            return Optional.empty();
        }
        Set<Integer> left = new HashSet<>(units(atWork(view(task))));
        left.removeAll(Ranges.read(Objects.toString(draft, "")));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("还有 %d 件未检 / %d unit(s) not inspected yet".formatted(left.size(), left.size()));
    }

    private static List<Integer> units(Tranche tranche) {
        return tranche.units().isEmpty()
                ? IntStream.rangeClosed(1, tranche.qty()).boxed().toList()
                : tranche.units();
    }

    private InspectionView view(TaskView task) {
        return inspections.find(task.businessKey()).orElseThrow(() -> Problem.notFound("没有这张检验单 No such inspection"));
    }

    private static Tranche atWork(InspectionView view) {
        return view.tranches().stream()
                .filter(one -> one.verdict() == null)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("已经判定 It has been judged already"));
    }
}
