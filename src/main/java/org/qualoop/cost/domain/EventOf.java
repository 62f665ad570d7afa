package org.qualoop.cost.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseView;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrView;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.stereotype.Component;

/** The quality event that a record belongs to: the NCR behind a case or a returned line, or the record itself. */
@Component
class EventOf {

    private static final String NCR = "NCR-";

    private final NcrApi ncrs;
    private final CaseApi cases;
    private final RmaApi returns;

    EventOf(NcrApi ncrs, CaseApi cases, RmaApi returns) {
        this.ncrs = ncrs;
        this.cases = cases;
        this.returns = returns;
    }

    String of(String recordNo, String sku) {
        return ncrOf(recordNo, sku).map(this::present).orElse(recordNo);
    }

    private Optional<String> ncrOf(String recordNo, String sku) {
        if (recordNo.startsWith(NCR)) {
            return Optional.of(recordNo);
        }
        if (recordNo.startsWith("CASE-")) {
            return cases.find(recordNo).map(CaseView::ncrNo);
        }
        return recordNo.startsWith("RMA-") ? ofReturn(recordNo, sku) : Optional.empty();
    }

    private Optional<String> ofReturn(String rmaNo, String sku) {
        Stream<ReturnView.Line> lines = returns.find(rmaNo).stream().flatMap(found -> found.lines().stream());
        return lines.filter(line -> sku == null || sku.equals(line.sku()))
                .map(ReturnView.Line::ncrNo)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** An NCR that was merged goes on under another number. */
    private String present(String ncrNo) {
        String now = ncrNo;
        for (Optional<String> next = into(now); next.isPresent(); next = into(now)) {
            now = next.get();
        }
        return now;
    }

    private Optional<String> into(String ncrNo) {
        return ncrs.find(ncrNo).map(NcrView::mergedInto);
    }
}
