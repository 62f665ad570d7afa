package org.qualoop.supplier.process;

import static org.qualoop.supplier.process.SupplierNames.recordNo;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.DocumentNames;
import org.qualoop.supplier.domain.Qualifications;
import org.springframework.stereotype.Component;

/** Says which required documents are wanting. */
@Component
class CheckDocumentsDelegate implements JavaDelegate {

    private final Qualifications qualifications;
    private final DocumentNames names;

    CheckDocumentsDelegate(Qualifications qualifications, DocumentNames names) {
        this.qualifications = qualifications;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> missing = qualifications.missingDocuments(recordNo(execution));
        execution.setVariable(SupplierNames.DOCUMENTS_COMPLETE, missing.isEmpty());
        execution.setVariable(SupplierNames.MISSING_DOCUMENTS, names.of(missing));
    }
}
