package org.qualoop.complaint.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.complaint.CaseJudged;
import org.qualoop.complaint.CasePage;
import org.qualoop.complaint.CasePriority;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseView;
import org.qualoop.complaint.ReturnCase;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.CaseRow;
import org.qualoop.complaint.data.NewCase;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The room's door. */
@Component
@Transactional
class StoredCases implements CaseApi {

    private final CaseMapper cases;
    private final CaseViews views;
    private final CaseClosing closing;
    private final Numbers numbers;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredCases(
            CaseMapper cases,
            CaseViews views,
            CaseClosing closing,
            Numbers numbers,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.closing = closing;
        this.numbers = numbers;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String openForReturn(ReturnCase request) {
        Optional<CaseRow> known = cases.ofSource(CaseSource.RETURN, request.channel(), request.requestId());
        if (known.isPresent()) {
            return known.get().caseNo();
        }
        String caseNo = numbers.next(CaseDesk.SERIES);
        cases.insert(new NewCase(
                caseNo,
                CaseSource.RETURN,
                request.channel(),
                request.requestId(),
                request.orderNo(),
                request.sku(),
                request.lotNo(),
                request.customerId(),
                request.defectCode() == null ? Defect.UNSPECIFIED : request.defectCode(),
                request.severity() == null ? Severity.MINOR : request.severity(),
                CasePriority.NORMAL,
                false,
                null,
                request.rmaNo(),
                request.processInstanceId(),
                request.requestedAt(),
                clock.instant()));
        timeline.add(caseNo, "case.opened", CurrentUser.name(), Map.of("source", "RETURN", "ref", request.rmaNo()));
        events.publishEvent(new CaseJudged(
                caseNo, CaseSource.RETURN, request.orderNo(), request.sku(), request.defectCode(), null));
        return caseNo;
    }

    @Override
    public void closeOfReturn(String rmaNo) {
        cases.ofRecord(rmaNo).filter(CaseRow::open).ifPresent(closing::close);
    }

    @Override
    public void linkNcr(String rmaNo, String ncrNo) {
        cases.ofRecord(rmaNo).ifPresent(found -> cases.setNcr(found.caseNo(), ncrNo));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseView> find(String caseNo) {
        return cases.find(caseNo).map(row -> views.of(List.of(row)).get(0));
    }

    @Override
    @Transactional(readOnly = true)
    public CasePage list(CaseFilter filter, String after, int limit) {
        PageCursor cursor = PageCursor.read(after);
        List<CaseRow> rows = cases.page(filter, cursor.at(), cursor.caseNo(), limit + 1);
        boolean more = rows.size() > limit;
        List<CaseRow> shown = more ? rows.subList(0, limit) : rows;
        return new CasePage(views.of(shown), more ? PageCursor.after(shown.get(limit - 1)) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(CaseFilter filter) {
        return cases.count(filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> ofOrder(String orderNo) {
        return views.of(cases.ofOrder(orderNo));
    }
}
