package org.qualoop.recall.domain;

import java.util.List;
import org.qualoop.recall.RecallRegime;
import org.springframework.stereotype.Component;

/** Cosmetics 化妆品召回: as other goods, and every adverse reaction is reported by its own deadline. */
@Component
class CosmeticsRegime implements RecallRegime {

    private final NoticePaper notice;
    private final ReportPaper report;

    CosmeticsRegime(NoticePaper notice, ReportPaper report) {
        this.notice = notice;
        this.report = report;
    }

    @Override
    public String code() {
        return "COSMETICS";
    }

    @Override
    public List<Paper> papers() {
        return List.of(notice, report);
    }
}
