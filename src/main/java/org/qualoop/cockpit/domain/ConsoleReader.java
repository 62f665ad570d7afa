package org.qualoop.cockpit.domain;

import java.util.List;
import org.qualoop.cockpit.domain.ConsoleOrder.Advice;
import org.qualoop.cockpit.domain.ConsoleOrder.Line;
import org.qualoop.delivery.CareApi;
import org.qualoop.inspection.LotHold;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.qualoop.reissue.MisShipmentReports;
import org.qualoop.reissue.ShipmentChecks;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.trace.OrderArchives;
import org.qualoop.trace.OrderArchives.Archive;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts everything together that customer service needs to decide about an order. */
@Service
public class ConsoleReader {

    private static final String OWN_FILES = "/api/v1/evidence/";

    private final OrderArchives archives;
    private final ShipmentChecks checks;
    private final ConsolePast past;
    private final ConsoleLots lots;
    private final ConsoleAdvice advice;
    private final ConsoleOffers offers;
    private final MisShipmentReports reports;
    private final ConsoleBoxes boxes;
    private final EvidenceStore evidence;
    private final CareApi cares;

    ConsoleReader(
            OrderArchives archives,
            ShipmentChecks checks,
            ConsolePast past,
            ConsoleLots lots,
            ConsoleAdvice advice,
            ConsoleOffers offers,
            MisShipmentReports reports,
            ConsoleBoxes boxes,
            EvidenceStore evidence,
            CareApi cares) {
        this.archives = archives;
        this.checks = checks;
        this.past = past;
        this.lots = lots;
        this.advice = advice;
        this.offers = offers;
        this.reports = reports;
        this.boxes = boxes;
        this.evidence = evidence;
        this.cares = cares;
    }

    /** @throws org.qualoop.platform.Problem 404 while nothing at all is known of the order */
    @Transactional(readOnly = true)
    public ConsoleOrder read(String orderNo) {
        return of(archives.archive(orderNo));
    }

    /** The same with the customer's data in clear; noted in the order's timeline. */
    @Transactional
    public ConsoleOrder reveal(String orderNo, String reason, String by) {
        return of(archives.reveal(orderNo, reason, by));
    }

    /** Whether the current user may see who the customer is. */
    public static boolean mayKnowCustomer() {
        return ConsolePast.mayKnowCustomer();
    }

    private ConsoleOrder of(Archive archive) {
        String orderNo = archive.order().orderNo();
        ShipmentFacts facts = checks.of(archive);
        ConsoleRecords done = past.of(orderNo);
        List<LotHold> holds = lots.holdsOf(archive);
        String parcels = Journey.of(archive, facts.parcels());
        Advice advised = advice.of(facts, done, holds, parcels);
        List<Line> lines = offers.lines(archive, facts, done, holds, advised);
        return new ConsoleOrder(
                archive,
                facts,
                parcels,
                advised,
                lines,
                offers.offers(
                        lines, facts, parcels, holds, reports.openOf(orderNo).orElse(null)),
                done.seen(),
                boxes.wrongSku(facts),
                boxes.of(archive, facts),
                photos(facts),
                facts.photos().stream()
                        .filter(photo -> !photo.url().startsWith(OWN_FILES))
                        .toList(),
                past.rows(archive),
                cares.ofOrder(orderNo),
                past.ofCustomer(archive));
    }

    private List<EvidenceView> photos(ShipmentFacts facts) {
        return facts.earlier().stream()
                .distinct()
                .flatMap(no -> evidence.ofRecord(no).stream())
                .toList();
    }
}
