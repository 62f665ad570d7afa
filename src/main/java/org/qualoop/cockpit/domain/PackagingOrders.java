package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Objects;
import org.qualoop.cockpit.domain.PackagingBoard.Question;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.springframework.stereotype.Component;

/** The damaged orders behind a packaging lot or supplier, with the records and photos that tell of the damage. */
@Component
public class PackagingOrders {

    private static final int GOODS = 20;
    private static final int PHOTOS = 3;

    private final KpiApi kpis;
    private final KpiTrail trail;
    private final Records records;
    private final EvidenceStore evidence;

    PackagingOrders(KpiApi kpis, KpiTrail trail, Records records, EvidenceStore evidence) {
        this.kpis = kpis;
        this.trail = trail;
        this.records = records;
        this.evidence = evidence;
    }

    /** @param day of shipping, in UTC */
    public record Damaged(
            java.time.LocalDate day, String orderNo, List<RecordSheet> records, List<EvidenceView> photos) {}

    public record Page(List<Damaged> orders, String next) {}

    /** The goods that were packed with it, those with most damage first; empty when only one SKU is asked for. */
    public List<Group> goods(Question question, String key) {
        return question.sku() != null
                ? List.of()
                : kpis.worstSkus(Kpi.DAMAGE_RATE, question.slice(key), question.from(), question.to(), GOODS);
    }

    public Page damaged(Question question, String key, String after, int limit) {
        KpiTrail.Page page =
                trail.events(Kpi.DAMAGE_RATE, question.slice(key), question.from(), question.to(), after, limit);
        return new Page(page.items().stream().map(this::damaged).toList(), page.next());
    }

    private Damaged damaged(KpiTrail.Event event) {
        List<RecordSheet> sheets = records.ofOrder(event.orderNo()).stream()
                .filter(sheet -> records.mayRead(sheet.no()))
                .toList();
        List<EvidenceView> photos = sheets.stream()
                .flatMap(sheet -> evidence.ofRecord(sheet.no()).stream())
                .filter(photo -> Objects.toString(photo.mediaType(), "").startsWith("image/"))
                .limit(PHOTOS)
                .toList();
        return new Damaged(event.day(), event.orderNo(), sheets, photos);
    }
}
