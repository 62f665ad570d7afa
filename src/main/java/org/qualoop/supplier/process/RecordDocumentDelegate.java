package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import java.time.LocalDate;
import java.util.Comparator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.process.Entered;
import org.qualoop.supplier.domain.DocumentDesk;
import org.springframework.stereotype.Component;

/** Stores the document that a person has entered with its picture, if he has entered one. */
@Component
class RecordDocumentDelegate implements JavaDelegate {

    private final DocumentDesk desk;
    private final EvidenceStore evidence;

    RecordDocumentDelegate(DocumentDesk desk, EvidenceStore evidence) {
        this.desk = desk;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String type = text(execution, SupplierNames.DOC_TYPE);
        if (type == null) {
            return;
        }
        String validUntil = text(execution, SupplierNames.DOC_VALID_UNTIL);
        String picture = evidence.ofRecord(recordNo(execution)).stream()
                .max(Comparator.comparing(EvidenceView::uploadedAt))
                .map(EvidenceView::evidenceId)
                .orElse("");
        desk.take(
                text(execution, SupplierNames.SUPPLIER_CODE),
                type,
                text(execution, SupplierNames.DOC_NUMBER),
                validUntil == null ? null : LocalDate.parse(validUntil),
                picture,
                Entered.by(execution));
    }
}
