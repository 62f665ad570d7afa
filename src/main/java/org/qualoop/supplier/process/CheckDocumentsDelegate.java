package org.qualoop.supplier.process;

import static org.qualoop.supplier.process.SupplierNames.recordNo;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Qualifications;
import org.springframework.stereotype.Component;

/** Says which required documents are wanting. */
@Component
class CheckDocumentsDelegate implements JavaDelegate {

    private final Qualifications qualifications;

    CheckDocumentsDelegate(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> missing = qualifications.missingDocuments(recordNo(execution));
        execution.setVariable(SupplierNames.DOCUMENTS_COMPLETE, missing.isEmpty());
        execution.setVariable(SupplierNames.MISSING_DOCUMENTS, String.join(", ", missing));
    }
}
