package org.qualoop.complaint.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseStatus;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.CaseRow;
import org.qualoop.trace.DossierSection;
import org.springframework.stereotype.Component;

/** The customer cases of an order or a lot. */
@Component
class CaseDossier implements DossierSection {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String caseNo,
            CaseStatus status,
            Source source,
            String orderNo,
            String sku,
            String lotNo,
            String defectCode,
            String owner,
            Instant openedAt,
            Instant dueAt,
            Instant respondedAt,
            Instant closedAt,
            String ncrNo) {}

    record Source(CaseSource kind, String channel, String ref) {}

    private final CaseMapper cases;

    CaseDossier(CaseMapper cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<?> ofOrder(String orderNo) {
        return cases.ofOrder(orderNo).stream().map(CaseDossier::entry).toList();
    }

    @Override
    public List<?> ofLot(String sku, String lotNo) {
        return cases.ofLot(sku, lotNo).stream().map(CaseDossier::entry).toList();
    }

    private static Entry entry(CaseRow row) {
        return new Entry(
                row.caseNo(),
                row.status(),
                new Source(row.sourceKind(), row.sourceChannel(), row.sourceRef()),
                row.orderNo(),
                row.sku(),
                row.lotNo(),
                row.defectCode(),
                row.owner(),
                row.openedAt(),
                row.dueAt(),
                row.respondedAt(),
                row.closedAt(),
                row.ncrNo());
    }
}
