package org.qualoop.rma.domain;

import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.ReturnCase;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.Source;
import org.springframework.stereotype.Component;

/** Every return that a customer asks for is a customer case too; a refused parcel nobody has asked anything about. */
@Component
class CasesOfReturns {

    private final CaseApi cases;
    private final Returns records;
    private final ReturnMapper returns;

    CasesOfReturns(CaseApi cases, Returns records, ReturnMapper returns) {
        this.cases = cases;
        this.records = records;
        this.returns = returns;
    }

    void open(String rmaNo) {
        ReturnRow row = records.get(rmaNo);
        if (row.source() == Source.PARCEL) {
            return;
        }
        String sku = records.lines(rmaNo).stream()
                .map(LineRow::sku)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        String caseNo = cases.openForReturn(new ReturnCase(
                rmaNo,
                row.processInstanceId(),
                row.channel() == null ? "manual" : row.channel(),
                row.requestId() == null ? rmaNo : row.requestId(),
                row.orderNo(),
                sku,
                null,
                row.customerId(),
                row.defectCode(),
                null,
                row.requestedAt()));
        returns.setCase(rmaNo, caseNo);
    }
}
