package org.qualoop.ncr.domain;

import org.qualoop.inspection.Defect;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrRow;

/** A report with everything settled that the rules need: its defect, how bad it is, and its goods as far as known. */
record Report(
        SourceKind kind,
        String ref,
        String orderNo,
        String sku,
        String lotNo,
        String defectCode,
        Severity severity,
        boolean safety,
        boolean productFault,
        String text) {

    static Report of(NcrRequest request, Defect defect, String sku, String lotNo, String ref) {
        boolean safety = request.safety() || defect.safety();
        Severity severity = request.severity() == null ? defect.severity() : request.severity();
        return new Report(
                request.source(),
                ref,
                request.orderNo(),
                sku,
                lotNo,
                defect.code(),
                safety ? Severity.CRITICAL : severity,
                safety,
                defect.productFault(),
                request.text());
    }

    /** Goods that an inspection rejected are decided about by themselves: a report of them shares with none. */
    String openKey() {
        return kind == SourceKind.INSPECTION ? null : OpenKey.of(sku, lotNo, defectCode);
    }

    /** Whether the NCR that an earlier version of this report led to is about the same goods and fault. */
    boolean isAnsweredBy(NcrRow ncr) {
        boolean sameFault = defectCode.equals(ncr.defectCode())
                || Defect.UNSPECIFIED.equals(defectCode)
                || Defect.UNSPECIFIED.equals(ncr.defectCode()) && ncr.open();
        return sameFault && agree(sku, ncr.sku()) && agree(lotNo, ncr.lotNo());
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }
}
