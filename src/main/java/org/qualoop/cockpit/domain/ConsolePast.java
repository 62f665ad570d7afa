package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.ConsoleOrder.OtherOrder;
import org.qualoop.cockpit.domain.DossierRows.Row;
import org.qualoop.complaint.CaseApi;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.qualoop.reissue.MisShipmentReports;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.rma.RmaApi;
import org.qualoop.trace.Finder;
import org.qualoop.trace.OrderArchives.Archive;
import org.springframework.stereotype.Component;

/** Records of an order, and of the other orders of its customer. */
@Component
class ConsolePast {

    /** Newest orders of the customer that are looked through. */
    private static final int ORDERS = 10;

    private static final Set<String> CUSTOMER_READERS =
            Set.of(Roles.CUSTOMER_SERVICE, Roles.CS_LEAD, Roles.QUALITY, Roles.AUDITOR, Roles.ADMIN);

    private final CaseApi cases;
    private final RmaApi returns;
    private final ReissueApi reissues;
    private final MisShipmentReports reports;
    private final Finder finder;
    private final DossierRows rows;

    ConsolePast(
            CaseApi cases,
            RmaApi returns,
            ReissueApi reissues,
            MisShipmentReports reports,
            Finder finder,
            DossierRows rows) {
        this.cases = cases;
        this.returns = returns;
        this.reissues = reissues;
        this.reports = reports;
        this.finder = finder;
        this.rows = rows;
    }

    ConsoleRecords of(String orderNo) {
        return new ConsoleRecords(cases.ofOrder(orderNo), returns.ofOrder(orderNo), reissues.ofOrder(orderNo));
    }

    List<Row> rows(Archive archive) {
        return Stream.of(
                        rows.of("misShipments", reports.ofOrder(archive.order().orderNo())),
                        rows.of("cases", archive.cases()),
                        rows.of("returns", archive.returns()),
                        rows.of("reissues", archive.reissues()),
                        rows.of("ncrs", archive.ncrs()))
                .flatMap(List::stream)
                .toList();
    }

    /** The newest of the customer's other orders, with the records that they have. */
    List<OtherOrder> ofCustomer(Archive archive) {
        String customer = archive.order().customer() == null
                ? null
                : archive.order().customer().id();
        if (customer == null || !mayKnowCustomer()) {
            return List.of();
        }
        return finder.find(customer).stream()
                .filter(hit -> hit.kind() == Finder.Kind.CUSTOMER)
                .map(Finder.Hit::orderNo)
                .filter(Objects::nonNull)
                .filter(no -> !no.equals(archive.order().orderNo()))
                .distinct()
                .limit(ORDERS)
                .map(no -> new OtherOrder(no, rows(of(no))))
                .toList();
    }

    /** Who the customer is, and what else he bought, is for those who serve him. */
    static boolean mayKnowCustomer() {
        return CurrentUser.groups().stream().anyMatch(CUSTOMER_READERS::contains);
    }

    private List<Row> rows(ConsoleRecords records) {
        return Stream.of(
                        rows.of("cases", records.cases()),
                        rows.of("returns", records.returns()),
                        rows.of("reissues", records.reissues()))
                .flatMap(List::stream)
                .toList();
    }
}
