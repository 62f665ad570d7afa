package org.qualoop.recall.domain;

import org.qualoop.platform.Pdf;
import org.qualoop.recall.RecallRegime.Paper;
import org.qualoop.recall.RecallView;
import org.springframework.stereotype.Component;

/** The public notice: what, why, the risk in plain words, what to do, what one gets, whom to ask. */
@Component
class NoticePaper implements Paper {

    private final PaperFacts facts;
    private final Company company;

    NoticePaper(PaperFacts facts, Company company) {
        this.facts = facts;
        this.company = company;
    }

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public String title() {
        return "产品安全召回公告 Product safety recall";
    }

    @Override
    public String body(RecallView recall) {
        return "<h1>产品安全召回<br/>Product safety recall</h1>"
                + "<table>"
                + PaperFacts.row("召回编号 Recall number", recall.recallNo())
                + PaperFacts.row("产品 Product", facts.names(recall))
                + PaperFacts.row("批次 Lots", facts.batches(recall))
                + PaperFacts.row("生产日期 Produced on", facts.producedOn(recall))
                + PaperFacts.row("销售渠道与数量 Where sold, how many", facts.channels(recall))
                + PaperFacts.row("召回原因 Reason", recall.reason())
                + PaperFacts.row("危害 Hazard", recall.risk())
                + PaperFacts.row("请您 What to do", "立即停止使用，不要转送他人。Stop using it at once and do not pass it on.")
                + PaperFacts.row("处理方案 What you get", solution(recall.solution()))
                + PaperFacts.row("召回单位 Recalling company", company.name())
                + PaperFacts.row("免费联系方式 Free contact", contact())
                + PaperFacts.row("发布日期 Date", PaperFacts.day(recall.startedAt()))
                + "</table><p>" + Pdf.text("召回不收取任何费用。The recall costs you nothing.") + "</p>";
    }

    private String contact() {
        return company.phone() == null
                ? null
                : company.contact() == null ? company.phone() : company.contact() + " " + company.phone();
    }

    static String solution(String solution) {
        return switch (solution == null ? "" : solution) {
            case "REFUND" -> "退款 Refund";
            case "REPLACEMENT" -> "免费换新 Free replacement";
            case "DISPOSAL" -> "自行销毁并凭凭证退款 Refund against proof of disposal";
            case "CHOICE" -> "退款、换新或凭销毁凭证退款，由您选择 Refund, replacement, or refund against proof of disposal: your choice";
            default -> null;
        };
    }
}
