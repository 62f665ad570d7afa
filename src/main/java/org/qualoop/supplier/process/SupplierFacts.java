package org.qualoop.supplier.process;

import java.math.BigDecimal;
import org.qualoop.supplier.data.QualificationMapper;
import org.qualoop.supplier.data.QualificationRow;
import org.qualoop.supplier.domain.Causes;
import org.qualoop.supplier.domain.Profiles;
import org.springframework.stereotype.Component;

/** What expressions and rules of the supplier diagrams ask of the tables; read when asked, so never stale. */
@Component("supplierFacts")
public class SupplierFacts {

    private final QualificationMapper qualifications;
    private final Profiles profiles;
    private final Causes causes;

    SupplierFacts(QualificationMapper qualifications, Profiles profiles, Causes causes) {
        this.qualifications = qualifications;
        this.profiles = profiles;
        this.causes = causes;
    }

    /** Mail address; null when nobody knows it. */
    public String contact(String supplierCode) {
        return profiles.contact(supplierCode);
    }

    /** null without an audit. */
    public Double auditScore(String qualificationNo) {
        return qualifications
                .find(qualificationNo)
                .map(QualificationRow::auditScore)
                .map(BigDecimal::doubleValue)
                .orElse(null);
    }

    /** null without a test. */
    public String sampleResult(String qualificationNo) {
        return qualifications
                .find(qualificationNo)
                .map(QualificationRow::sampleResult)
                .orElse(null);
    }

    public boolean causeGone(String suspensionNo) {
        return causes.gone(suspensionNo);
    }
}
