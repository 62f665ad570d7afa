package org.qualoop.complaint.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.qualoop.complaint.CaseJudged;
import org.qualoop.complaint.CasePriority;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.CaseRow;
import org.qualoop.complaint.data.NewCase;
import org.qualoop.complaint.data.VoiceRow;
import org.qualoop.complaint.domain.VoiceGoods.Goods;
import org.qualoop.complaint.process.CustomerCaseNames;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the one case of a voice, and lets what the customer says later drive it. */
@Component
class CaseDesk {

    static final String SERIES = "CASE";

    private final CaseMapper cases;
    private final Engine engine;
    private final Numbers numbers;
    private final Regulator regulator;
    private final CaseFigures figures;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(
            CaseMapper cases,
            Engine engine,
            Numbers numbers,
            Regulator regulator,
            CaseFigures figures,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.engine = engine;
        this.numbers = numbers;
        this.regulator = regulator;
        this.figures = figures;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    String open(Said said, Goods known, Judgement judgement, String ncrNo) {
        String caseNo = numbers.next(SERIES);
        String process = start(caseNo, said, known, judgement);
        cases.insert(new NewCase(
                caseNo,
                said.kind(),
                said.channel(),
                said.ref(),
                said.orderNo(),
                known.sku(),
                known.lotNo(),
                known.customerId(),
                judgement.defectCode(),
                judgement.severity(),
                judgement.priority(),
                judgement.safety(),
                ncrNo,
                caseNo,
                process,
                said.at(),
                clock.instant()));
        timeline.add(caseNo, "case.opened", CurrentUser.name(), opened(said, judgement, ncrNo));
        figures.heard(said.orderNo(), judgement.defectCode(), said.at());
        tell(caseNo, said, known, judgement);
        if (judgement.safety()) {
            injury(caseNo, said, known, judgement);
        }
        return caseNo;
    }

    void revise(String caseNo, VoiceRow before, Said said, Goods known, Judgement judgement, String ncrNo) {
        CaseRow found = cases.lock(caseNo).orElseThrow();
        timeline.add(caseNo, "case.revised", CurrentUser.name(), revised(before, said));
        if (!found.open() && !(judgement.openCase() && worse(found, before, said, judgement))) {
            return;
        }
        if (!found.open()) {
            reopen(caseNo, said, known, judgement);
        }
        cases.setJudgement(
                caseNo,
                judgement.defectCode(),
                found.severity().worseOf(judgement.severity()),
                morePressing(found.priority(), judgement.priority()),
                found.safety() || judgement.safety(),
                ncrNo);
        cases.setGoods(caseNo, said.orderNo(), known.sku(), known.lotNo(), known.customerId(), ncrNo);
        figures.heard(said.orderNo(), judgement.defectCode(), said.at());
        if (!judgement.defectCode().equals(found.defectCode())) {
            tell(caseNo, said, known, judgement);
        }
        if (judgement.safety() && !found.safety()) {
            injury(caseNo, said, known, judgement);
        } else if (!judgement.openCase()) {
            timeline.add(caseNo, "case.improved", CurrentUser.name(), Map.of());
            engine.correlate(CustomerCaseNames.REVIEW_IMPROVED, caseNo, Map.of());
        }
    }

    private void tell(String caseNo, Said said, Goods known, Judgement judgement) {
        events.publishEvent(
                new CaseJudged(caseNo, said.kind(), said.orderNo(), known.sku(), judgement.defectCode(), said.words()));
    }

    /** After the case was closed: did the customer get more cause for complaint than he had? */
    private static boolean worse(CaseRow found, VoiceRow before, Said said, Judgement judgement) {
        boolean fewerStars = said.rating() != null && before.rating() != null && said.rating() < before.rating();
        boolean newAlarm = judgement.alarm() && !Objects.equals(words(before), said.words());
        return judgement.safety() && !found.safety() || fewerStars || newAlarm;
    }

    private void reopen(String caseNo, Said said, Goods known, Judgement judgement) {
        cases.reopen(caseNo);
        figures.reopened(caseNo);
        cases.setProcess(caseNo, start(caseNo, said, known, judgement));
        timeline.add(caseNo, "case.reopened", CurrentUser.name(), Map.of());
    }

    private void injury(String caseNo, Said said, Goods known, Judgement judgement) {
        cases.setInjury(caseNo, true, null);
        timeline.add(caseNo, "case.injury", CurrentUser.name(), Map.of("defectCode", judgement.defectCode()));
        if (!engine.correlate(CustomerCaseNames.INJURY_REPORTED, caseNo, Map.of())) {
            // An administrator has deleted the process of an open case: nobody hurt may be lost for that.
            cases.setProcess(caseNo, start(caseNo, said, known, judgement));
            engine.correlate(CustomerCaseNames.INJURY_REPORTED, caseNo, Map.of());
        }
    }

    private String start(String caseNo, Said said, Goods known, Judgement judgement) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CustomerCaseNames.VOICE, said.kind().name());
        variables.put(CustomerCaseNames.CATEGORY, known.category());
        variables.put(CustomerCaseNames.SEVERITY, judgement.severity().name());
        variables.put(CustomerCaseNames.PRIORITY, judgement.priority().weight());
        variables.put(CustomerCaseNames.COMPLAINT_KIND, said.complaintKind());
        regulator.deadline(said.complaintKind(), said.at()).ifPresent(due -> {
            variables.put(CustomerCaseNames.PLATFORM_DEADLINE, due.toString());
            regulator.expect(caseNo, due);
        });
        return engine.start(CustomerCaseNames.PROCESS, caseNo, variables);
    }

    private static CasePriority morePressing(CasePriority one, CasePriority other) {
        return other == null || one.compareTo(other) >= 0 ? one : other;
    }

    private static String words(VoiceRow row) {
        return (row.saidText() == null ? "" : row.saidText())
                + (row.appendText() == null ? "" : "\n" + row.appendText());
    }

    private static Map<String, String> opened(Said said, Judgement judgement, String ncrNo) {
        Map<String, String> entry = new HashMap<>();
        entry.put("source", said.source());
        entry.put("ref", said.channel() + "/" + said.ref());
        entry.put("defectCode", judgement.defectCode());
        entry.put("priority", judgement.priority().name());
        if (ncrNo != null) {
            entry.put("ncrNo", ncrNo);
        }
        return entry;
    }

    private static Map<String, String> revised(VoiceRow before, Said said) {
        if (said.rating() == null) {
            return Map.of();
        }
        return Map.of(
                "from", String.valueOf(before.rating()), "to", said.rating().toString());
    }
}
