package org.qualoop.supplier.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.Engine;
import org.qualoop.platform.TaskView;
import org.qualoop.supplier.data.QualificationMapper;
import org.qualoop.supplier.data.QualificationRow;
import org.qualoop.supplier.data.SuspensionMapper;
import org.qualoop.supplier.data.SuspensionMapper.SuspensionRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Qualifications and suspensions as pages and calls show them; a list shows what is open with its tasks. */
@Component
@Transactional(readOnly = true)
public class SupplierViews {

    private final QualificationMapper qualifications;
    private final SuspensionMapper suspensions;
    private final Engine engine;

    SupplierViews(QualificationMapper qualifications, SuspensionMapper suspensions, Engine engine) {
        this.qualifications = qualifications;
        this.suspensions = suspensions;
        this.engine = engine;
    }

    public Optional<QualificationView> qualification(String no) {
        return qualifications.find(no).map(row -> view(row, engine.openTasks(no)));
    }

    /** @param supplierCode null: of all @param status null: any @param after number of the last one seen, or null */
    public List<QualificationView> qualifications(String supplierCode, String status, String after, int limit) {
        List<QualificationRow> rows = qualifications.page(supplierCode, status, after, limit);
        Map<String, List<TaskView>> tasks = engine.openTasksOf(rows.stream()
                .filter(QualificationRow::open)
                .map(QualificationRow::qualificationNo)
                .toList());
        return rows.stream()
                .map(row -> view(row, tasks.getOrDefault(row.qualificationNo(), List.of())))
                .toList();
    }

    public Optional<SuspensionView> suspension(String no) {
        return suspensions.find(no).map(row -> view(row, engine.openTasks(no)));
    }

    /** As {@link #qualifications}. */
    public List<SuspensionView> suspensions(String supplierCode, String status, String after, int limit) {
        List<SuspensionRow> rows = suspensions.page(supplierCode, status, after, limit);
        Map<String, List<TaskView>> tasks = engine.openTasksOf(rows.stream()
                .filter(SuspensionRow::open)
                .map(SuspensionRow::suspensionNo)
                .toList());
        return rows.stream()
                .map(row -> view(row, tasks.getOrDefault(row.suspensionNo(), List.of())))
                .toList();
    }

    public long openQualifications() {
        return qualifications.countOpen();
    }

    public long openSuspensions() {
        return suspensions.countOpen();
    }

    private QualificationView view(QualificationRow row, List<TaskView> tasks) {
        return new QualificationView(
                row.qualificationNo(),
                row.supplierCode(),
                row.supplierName(),
                row.category(),
                row.contactEmail(),
                row.kind(),
                row.status(),
                row.words(),
                row.applicant(),
                row.appliedAt(),
                row.owner(),
                row.ownerGroup(),
                row.dueAt(),
                row.auditScore(),
                row.criticalFailed(),
                items(row),
                row.sampleResult() == null
                        ? null
                        : new QualificationView.Sample(
                                row.sampleSize(), row.sampleDefects(), row.sampleResult(), row.sampleReport()),
                row.proposal(),
                decision(row.qualityDecider(), row.qualityDecision()),
                decision(row.buyerDecider(), row.buyerDecision()),
                row.decision(),
                row.decisionReason(),
                row.conditions(),
                row.conditionsDueAt(),
                row.decidedAt(),
                row.closedAt(),
                row.processInstanceId(),
                tasks);
    }

    private List<QualificationView.Item> items(QualificationRow row) {
        return row.auditScore() == null
                ? List.of()
                : qualifications.items(row.qualificationNo()).stream()
                        .map(i -> new QualificationView.Item(i.item(), i.score(), i.weight(), i.critical(), i.failed()))
                        .toList();
    }

    private static QualificationView.Decision decision(String by, String decision) {
        return by == null ? null : new QualificationView.Decision(by, decision);
    }

    private static SuspensionView view(SuspensionRow row, List<TaskView> tasks) {
        return new SuspensionView(
                row.suspensionNo(),
                row.supplierCode(),
                row.cause(),
                row.reason(),
                row.status(),
                row.openedAt(),
                row.openedBy(),
                row.graceUntil(),
                row.suspendedAt(),
                row.closedAt(),
                row.conclusion(),
                row.owner(),
                row.ownerGroup(),
                row.dueAt(),
                row.processInstanceId(),
                tasks);
    }
}
