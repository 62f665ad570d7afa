package org.qualoop.cockpit.domain;

import java.util.List;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.kpi.KpiTrail.Event;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.springframework.stereotype.Component;

/** The events behind a figure with the record that holds each, and its evidence. */
@Component
public class FigureTrail {

    private static final int PHOTOS = 3;

    private final KpiTrail trail;
    private final Records records;
    private final EvidenceStore evidence;

    FigureTrail(KpiTrail trail, Records records, EvidenceStore evidence) {
        this.trail = trail;
        this.records = records;
        this.evidence = evidence;
    }

    /** @param next cursor of the next page, null on the last one */
    public record Page(List<Row> rows, String next) {}

    /**
     * @param recordNo of the record that tells of it, null when only the order does
     * @param url of the record's page, null when the reader may not open it
     * @param photos the first of the record's pictures
     */
    public record Row(Event event, String recordNo, String url, List<EvidenceView> photos) {}

    public Page of(Kpi kpi, Look look, String after, int limit) {
        KpiTrail.Page page = trail.events(kpi, look.slice(), look.from(), look.to(), after, limit);
        return new Page(page.items().stream().map(this::row).toList(), page.next());
    }

    private Row row(Event event) {
        String recordNo = event.source().split("/", 2)[0];
        String url = records.url(recordNo);
        if (url == null) {
            return new Row(event, recordNo.equals(event.orderNo()) ? null : recordNo, null, List.of());
        }
        boolean readable = records.mayRead(recordNo);
        List<EvidenceView> photos = !readable
                ? List.of()
                : evidence.ofRecord(recordNo).stream()
                        .filter(view -> view.mediaType().startsWith("image/"))
                        .limit(PHOTOS)
                        .toList();
        return new Row(event, recordNo, readable ? url : null, photos);
    }
}
