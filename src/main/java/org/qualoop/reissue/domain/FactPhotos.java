package org.qualoop.reissue.domain;

import java.util.List;
import java.util.stream.Stream;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseView;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrView;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.MisShipmentRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.stereotype.Component;

/** Pictures of the customer and of the house about an order, and the records that it has already. */
@Component
class FactPhotos {

    private final CaseApi cases;
    private final RmaApi returns;
    private final NcrApi ncrs;
    private final ReissueMapper reissues;
    private final MisShipmentMapper reports;
    private final EvidenceStore evidence;

    FactPhotos(
            CaseApi cases,
            RmaApi returns,
            NcrApi ncrs,
            ReissueMapper reissues,
            MisShipmentMapper reports,
            EvidenceStore evidence) {
        this.cases = cases;
        this.returns = returns;
        this.ncrs = ncrs;
        this.reissues = reissues;
        this.reports = reports;
        this.evidence = evidence;
    }

    List<ShipmentFacts.Photo> of(String orderNo) {
        Stream<ShipmentFacts.Photo> said = cases.ofOrder(orderNo).stream()
                .filter(one -> one.voice() != null)
                .flatMap(
                        one -> one.voice().mediaUrls().stream().map(url -> new ShipmentFacts.Photo(one.caseNo(), url)));
        Stream<ShipmentFacts.Photo> asked = returns.ofOrder(orderNo).stream()
                .flatMap(one -> one.buyerEvidenceUrls().stream().map(url -> new ShipmentFacts.Photo(one.rmaNo(), url)));
        Stream<ShipmentFacts.Photo> ours = records(orderNo).flatMap(no -> evidence.ofRecord(no).stream()
                .map(one -> new ShipmentFacts.Photo(no, "/api/v1/evidence/" + one.evidenceId())));
        return Stream.of(said, asked, ours).flatMap(one -> one).toList();
    }

    List<String> earlier(String orderNo) {
        return Stream.concat(records(orderNo), ncrs.ofOrder(orderNo).stream().map(NcrView::ncrNo))
                .toList();
    }

    private Stream<String> records(String orderNo) {
        return Stream.of(
                        cases.ofOrder(orderNo).stream().map(CaseView::caseNo),
                        returns.ofOrder(orderNo).stream().map(ReturnView::rmaNo),
                        reports.ofOrder(orderNo).stream().map(MisShipmentRow::misNo),
                        reissues.ofOrder(orderNo).stream().map(ReissueRow::reissueNo))
                .flatMap(one -> one);
    }
}
