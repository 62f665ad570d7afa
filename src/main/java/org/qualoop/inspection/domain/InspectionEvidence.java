package org.qualoop.inspection.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.inspection.data.FindingMapper;
import org.qualoop.inspection.data.FindingMapper.DocumentRow;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.trace.Receiving;
import org.springframework.stereotype.Component;

/** Whether what the inspector leaves behind is enough, and agrees with itself, to compute a verdict from. */
@Component
class InspectionEvidence {

    /** Name of the value in which the inspector gives the reference of a document. */
    public static final Map<String, String> DOCUMENTS =
            Map.of("FILING", "filingNo", "CCC", "cccNo", "LAB_REPORT", "labReport");

    private final FindingMapper findings;
    private final Receiving receiving;
    private final Clock clock;

    InspectionEvidence(FindingMapper findings, Receiving receiving, Clock clock) {
        this.findings = findings;
        this.receiving = receiving;
        this.clock = clock;
    }

    void check(InspectionRow lot, TrancheRow tranche, List<ClassRow> plans, Recorded recorded, Findings given) {
        List<FieldError> errors = new ArrayList<>();
        plans.forEach(plan -> totals(plan, recorded, given, errors));
        boolean anyTyped = given.found().values().stream().anyMatch(units -> units > 0);
        if (anyTyped && given.defectCode() == null && recorded.badUnits() == 0) {
            errors.add(new FieldError("/defectCode", "有缺陷件时必填主要缺陷 name the main defect of the units found"));
        }
        if (given.destroyed() > Math.max(tranche.sampleSize(), 0)) {
            errors.add(new FieldError("/destroyed", "不能多于抽样件数 cannot exceed the sample: " + tranche.sampleSize()));
        }
        documents(lot, given, errors);
        if (lot.minRemainingDays() != null && expiry(lot, given) == null) {
            errors.add(new FieldError("/expiresOn", "此商品要看剩余保质期，请填到期日 the expiry date is needed"));
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest("检验记录不完整 The inspection is not complete", errors);
        }
    }

    /** Days until the goods expire, where the SKU demands some. */
    Shelf shelf(InspectionRow lot, Findings given) {
        LocalDate expiry = expiry(lot, given);
        if (expiry == null) {
            return new Shelf(null, lot.minRemainingDays());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Shelf((int) ChronoUnit.DAYS.between(today, expiry), lot.minRemainingDays());
    }

    private static void totals(ClassRow plan, Recorded recorded, Findings given, List<FieldError> errors) {
        Integer typed = given.found(plan.severity());
        if (typed == null) {
            return;
        }
        String pointer = "/" + plan.severity().name().toLowerCase(Locale.ROOT) + "Found";
        int units = recorded.unitsWith(plan.severity(), plan.sampleSize());
        if (units > 0 && units != typed) {
            errors.add(new FieldError(
                    pointer, "逐件记录了 %d 件，与所填不符 %d unit(s) were recorded, which disagrees".formatted(units, units)));
        } else if (typed > plan.sampleSize()) {
            errors.add(new FieldError(pointer, "不能多于该类样本 cannot exceed its sample: " + plan.sampleSize()));
        }
    }

    private void documents(InspectionRow lot, Findings given, List<FieldError> errors) {
        if (given.documentsMissing()
                || lot.documents() == null
                || lot.documents().isBlank()) {
            return;
        }
        Set<String> seen = findings.documents(lot.inspectionNo()).stream()
                .filter(document -> document.reference() != null)
                .map(DocumentRow::kind)
                .collect(Collectors.toSet());
        for (String kind : lot.documents().split(",")) {
            if (!seen.contains(kind) && !given.documents().containsKey(kind)) {
                errors.add(new FieldError(
                        "/" + DOCUMENTS.getOrDefault(kind, kind),
                        "此商品需要该文件；无法提供时请勾选 this document is demanded: " + kind + " (documentsMissing)"));
            }
        }
    }

    /** What stands on the goods, else what the receipt says, else production date and shelf life. */
    private LocalDate expiry(InspectionRow lot, Findings given) {
        if (given.expiresOn() != null) {
            return given.expiresOn();
        }
        if (lot.expiresOn() != null || lot.producedOn() == null) {
            return lot.expiresOn();
        }
        return receiving
                .shelfLifeDays(lot.sku())
                .map(days -> lot.producedOn().plusDays(days))
                .orElse(null);
    }
}
