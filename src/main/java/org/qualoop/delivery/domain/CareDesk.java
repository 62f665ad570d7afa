package org.qualoop.delivery.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.data.CareMapper;
import org.qualoop.delivery.data.CareRow;
import org.qualoop.delivery.data.NewCare;
import org.qualoop.delivery.data.WatchMapper;
import org.qualoop.delivery.data.WatchRow;
import org.qualoop.delivery.process.ParcelCareNames;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/** Opens the one care of a parcel, lets further breaks join it, and lets the parcel's movement settle it. */
@Component
class CareDesk {

    static final String SERIES = "DLV";

    private final CareMapper cares;
    private final WatchMapper watch;
    private final Advisor advisor;
    private final ParcelClaims claims;
    private final NcrApi ncrs;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    CareDesk(
            CareMapper cares,
            WatchMapper watch,
            Advisor advisor,
            ParcelClaims claims,
            NcrApi ncrs,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.cares = cares;
        this.watch = watch;
        this.advisor = advisor;
        this.claims = claims;
        this.ncrs = ncrs;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** These rules are broken now and were not yet reported. */
    void report(WatchRow row, Situation at, Set<Rule> broken) {
        CareRow open = row.careNo() == null
                ? null
                : cares.lock(row.careNo()).filter(CareRow::open).orElse(null);
        Advice advice = advisor.about(at, broken);
        String careNo = open == null ? open(at, broken, advice) : join(open, at, broken, advice);
        if (advice.ncr()) {
            cares.setNcr(careNo, ncr(careNo, at, broken));
        }
        if (advice.claim()) {
            claims.open(careNo);
        }
    }

    private String open(Situation at, Set<Rule> broken, Advice advice) {
        String careNo = numbers.next(SERIES);
        Instant now = clock.instant();
        cares.insert(new NewCare(
                careNo,
                at.kind(),
                at.ref(),
                at.orderNo(),
                at.shipmentNo(),
                at.warehouse(),
                at.carrier(),
                at.channel(),
                at.customerId(),
                advice.priority(),
                at.status(),
                at.since(),
                at.promisedAt(),
                advice.wordsZh(),
                advice.wordsEn(),
                now));
        broken.forEach(rule -> cares.addBreak(careNo, rule, now));
        watch.setCare(at.kind(), at.ref(), careNo);
        timeline.add(careNo, "care.opened", CurrentUser.SYSTEM, entry(at, broken));
        Map<String, Object> variables = new HashMap<>();
        variables.put(ParcelCareNames.PRIORITY, advice.priority());
        cares.setProcess(careNo, engine.start(ParcelCareNames.PROCESS, careNo, variables));
        return careNo;
    }

    private String join(CareRow open, Situation at, Set<Rule> broken, Advice advice) {
        String careNo = open.careNo();
        Instant now = clock.instant();
        broken.forEach(rule -> cares.addBreak(careNo, rule, now));
        cares.setParcel(careNo, at.status(), at.since(), at.promisedAt());
        cares.setOutcome(careNo, null);
        timeline.add(careNo, "care.joined", CurrentUser.SYSTEM, entry(at, broken));
        if (advice.priority() >= open.priority()) {
            cares.setAdvice(careNo, advice.priority(), advice.wordsZh(), advice.wordsEn());
        }
        engine.correlate(
                ParcelCareNames.PARCEL_WORSE,
                careNo,
                Map.of(ParcelCareNames.PRIORITY, Math.max(advice.priority(), open.priority())));
        return careNo;
    }

    /** What has happened settles these rules; when nothing stays broken the care ends by itself. */
    void settle(WatchRow row, Situation at, Set<Rule> rules, CareOutcome outcome) {
        CareRow care = row.careNo() == null ? null : cares.lock(row.careNo()).orElse(null);
        if (care == null || !care.open()) {
            return;
        }
        if (at != null) {
            cares.setParcel(care.careNo(), at.status(), at.since(), at.promisedAt());
        }
        if (cares.resolve(care.careNo(), rules, clock.instant()) == 0 || cares.unresolved(care.careNo()) > 0) {
            return;
        }
        cares.setOutcome(care.careNo(), outcome);
        timeline.add(care.careNo(), "care.settled." + outcome, CurrentUser.SYSTEM, Map.of());
        if (!care.owesMoney()) {
            engine.correlate(ParcelCareNames.PARCEL_MOVED, care.careNo(), Map.of());
        }
    }

    private String ncr(String careNo, Situation at, Set<Rule> broken) {
        return ncrs.openOrJoin(new NcrRequest(
                        SourceKind.DELIVERY,
                        careNo,
                        at.orderNo(),
                        null,
                        null,
                        "SERVICE",
                        Severity.MINOR,
                        at.carrier() + " " + at.ref() + " " + Advisor.gravest(broken),
                        false))
                .ncrNo();
    }

    private static Map<String, String> entry(Situation at, Set<Rule> broken) {
        return Map.of(
                "ref",
                at.ref(),
                "rule",
                WatchRow.seen(broken),
                "status",
                at.status(),
                "since",
                at.since().toString());
    }
}
