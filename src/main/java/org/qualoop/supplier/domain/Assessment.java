package org.qualoop.supplier.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.data.QualificationMapper;
import org.qualoop.supplier.data.QualificationMapper.AuditItemRow;
import org.qualoop.supplier.data.QualificationRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was found at the supplier: the audit by its checklist, and the test of samples. */
@Component
@Transactional
public class Assessment {

    /** Key of the SOP whose measurements are the checklist. */
    public static final String CHECKLIST = "supplier-audit";

    private final QualificationMapper mapper;
    private final SupplierRules rules;
    private final ObjectProvider<SopCatalogue> sops;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessment(
            QualificationMapper mapper,
            SupplierRules rules,
            ObjectProvider<SopCatalogue> sops,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.sops = sops;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores the score of each item and the mean, weighted by the rule {@code audit-checklist}.
     *
     * @param given score of an item, 0 to 100, null when it was not given
     * @param minutes spent, null when nobody said
     * @return whether a critical item failed
     */
    public boolean recordAudit(
            String no, Function<String, BigDecimal> given, String findings, Integer minutes, String by) {
        QualificationRow row = open(no);
        List<AuditItemRow> items = items(no, given);
        boolean failed = items.stream().anyMatch(AuditItemRow::failed);
        BigDecimal score = weighted(items);
        mapper.clearItems(no);
        items.forEach(mapper::addItem);
        mapper.setAudit(no, score, failed);
        timeline.add(
                no,
                failed ? "supplier.audit.failed" : "supplier.audited",
                by,
                Map.of("score", score.toPlainString(), "findings", findings));
        if (minutes != null) {
            events.publishEvent(effort(row, minutes));
        }
        return failed;
    }

    /** @param size samples tested @param defects of them that failed, not more than size */
    public void recordSample(String no, int size, int defects, String result, String report, String by) {
        open(no);
        if (defects > size) {
            throw Problem.unprocessable("/sampleDefects", "不合格数不能多于样品数 More samples failed than were tested");
        }
        mapper.setSample(no, size, defects, result, report);
        timeline.add(
                no,
                "supplier.sampled",
                by,
                Map.of("result", result, "size", "" + size, "defects", "" + defects, "report", report));
    }

    private List<AuditItemRow> items(String no, Function<String, BigDecimal> given) {
        Sop checklist = sops.getObject().sop(CHECKLIST).orElseThrow();
        List<AuditItemRow> items = new ArrayList<>();
        checklist.steps().stream()
                .filter(step -> step.kind() == SopStep.Kind.MEASURE)
                .map(SopStep::id)
                .filter(item -> given.apply(item) != null)
                .forEach(item -> rules.auditItem(item)
                        .ifPresent(rule -> items.add(new AuditItemRow(
                                no, item, given.apply(item), rule.weight(), rule.minimum(), rule.critical()))));
        return items;
    }

    private static BigDecimal weighted(List<AuditItemRow> items) {
        int weights = items.stream().mapToInt(AuditItemRow::weight).sum();
        BigDecimal sum = items.stream()
                .map(item -> item.score().multiply(BigDecimal.valueOf(item.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }

    private CostIncurred effort(QualificationRow row, int minutes) {
        return new CostIncurred(
                row.qualificationNo(),
                "labour-audit",
                CostIncurred.Kind.LABOUR,
                CostIncurred.Stage.SUPPLIER,
                null,
                null,
                null,
                row.supplierCode(),
                null,
                minutes,
                null,
                null,
                clock.instant());
    }

    private QualificationRow open(String no) {
        return mapper.lock(no)
                .filter(QualificationRow::open)
                .orElseThrow(() -> Problem.conflict("审核已经结束 The qualification is not open any more: " + no));
    }
}
