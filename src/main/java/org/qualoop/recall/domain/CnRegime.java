package org.qualoop.recall.domain;

import java.util.List;
import org.qualoop.recall.RecallRegime;
import org.springframework.stereotype.Component;

/** Consumer goods in China 消费品召回: a public notice, a report to the authority within days, then a plan. */
@Component
class CnRegime implements RecallRegime {

    private final NoticePaper notice;
    private final ReportPaper report;

    CnRegime(NoticePaper notice, ReportPaper report) {
        this.notice = notice;
        this.report = report;
    }

    @Override
    public String code() {
        return "CN";
    }

    @Override
    public List<Paper> papers() {
        return List.of(notice, report);
    }
}
