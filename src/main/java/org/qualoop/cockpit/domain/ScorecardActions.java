package org.qualoop.cockpit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qualoop.cost.LotFigures;
import org.qualoop.cost.Scorecard;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.kpi.KpiTrail.Share;
import org.qualoop.kpi.Slice;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook.Action;
import org.qualoop.platform.RecordBook.Input;
import org.qualoop.platform.RecordBook.Input.Type;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** From a supplier's card to a claim or an 8D: the forms, filled with the lot and the figures that stand on it. */
@Component
public class ScorecardActions {

    private static final Set<String> CLAIMERS = Set.of(Roles.BUYER, Roles.QUALITY);
    private static final Set<String> SOLVERS = Set.of(Roles.QUALITY);

    private final KpiTrail trail;
    private final DefectCatalogue defects;
    private final Families families;
    private final FigureText figures;
    private final Words words;

    ScorecardActions(KpiTrail trail, DefectCatalogue defects, Families families, FigureText figures, Words words) {
        this.trail = trail;
        this.defects = defects;
        this.families = families;
        this.figures = figures;
        this.words = words;
    }

    /** @param lot the lot that it is about; null: the supplier as a whole */
    public List<Action> of(Scorecard card, LotFigures lot) {
        List<Action> actions = new ArrayList<>();
        if (families.on(Family.CLAIMS) && may(CLAIMERS)) {
            actions.add(new Action("claim", "POST", "/api/v1/claims", claim(card, lot), CLAIMERS));
        }
        if (families.on(Family.CAPA) && may(SOLVERS)) {
            actions.add(new Action("corrective", "POST", "/api/v1/capas", corrective(card, lot), SOLVERS));
        }
        return actions;
    }

    private static boolean may(Set<String> groups) {
        return CurrentUser.isIn(Roles.ADMIN) || groups.stream().anyMatch(CurrentUser::isIn);
    }

    private List<Input> claim(Scorecard card, LotFigures lot) {
        return List.of(
                Input.of("supplierCode", Type.TEXT, true).with(card.supplierCode()),
                Input.of("from", Type.DATE, true).with(card.from().toString()),
                Input.of("to", Type.DATE, true).with(card.to().toString()),
                Input.of("note", Type.LONG_TEXT, false).with(says(card, lot)));
    }

    private List<Input> corrective(Scorecard card, LotFigures lot) {
        String name = card.name() == null ? card.supplierCode() : card.name();
        return List.of(
                Input.of("title", Type.TEXT, true)
                        .with(words.of("scorecard.title.8d", name, lot == null ? card.supplierCode() : lot.lotNo())),
                Input.choice("defectCode", true, "defect", codes()).with(usual(card)),
                Input.of("supplierCode", Type.TEXT, true).with(card.supplierCode()),
                Input.of("sku", Type.TEXT, false).with(lot == null ? null : lot.sku()),
                Input.of("lotNo", Type.TEXT, false).with(lot == null ? null : lot.lotNo()),
                Input.of("text", Type.LONG_TEXT, false).with(says(card, lot)));
    }

    private List<String> codes() {
        return defects.all().stream().map(Defect::code).toList();
    }

    /** The fault that was reported most. */
    private String usual(Scorecard card) {
        return trail
                .shares(
                        Kpi.FAULT_REPORT_PPM,
                        Slice.of(Dimension.SUPPLIER, card.supplierCode()),
                        card.from(),
                        card.to(),
                        1)
                .getOrDefault(Dimension.DEFECT_CODE, List.of())
                .stream()
                .map(Share::value)
                .findFirst()
                .orElse(null);
    }

    private String says(Scorecard card, LotFigures lot) {
        LocalDate from = card.from();
        LocalDate to = card.to();
        return lot == null
                ? words.of(
                        "scorecard.says.supplier",
                        from,
                        to,
                        percent(Kpi.INSPECTION_PASS_RATE, card.lotAcceptance()),
                        percent(Kpi.RETURN_RATE, card.returnRate()),
                        percent(Kpi.DAMAGE_RATE, card.damageRate()))
                : words.of(
                        "scorecard.says.lot",
                        from,
                        to,
                        lot.lotNo(),
                        percent(Kpi.RETURN_RATE, lot.returns().rate()),
                        percent(Kpi.DAMAGE_RATE, lot.damage().rate()),
                        figures.number(lot.faults().numerator()));
    }

    private String percent(Kpi kpi, Number rate) {
        return figures.value(kpi, rate);
    }
}
