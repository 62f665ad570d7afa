package org.qualoop.recall.domain;

import java.util.stream.Collectors;
import org.qualoop.recall.RecallRegime.Paper;
import org.qualoop.recall.RecallView;
import org.springframework.stereotype.Component;

/** The report to the authority, with the fields of the Chinese form for consumer goods (SAMR order 19). */
@Component
class ReportPaper implements Paper {

    private final PaperFacts facts;
    private final Company company;

    ReportPaper(PaperFacts facts, Company company) {
        this.facts = facts;
        this.company = company;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String title() {
        return "消费品召回报告 Recall report to the authority";
    }

    @Override
    public String body(RecallView recall) {
        return "<h1>消费品召回报告<br/>Recall report</h1>" + who() + goods(recall) + defect(recall) + measures(recall);
    }

    private String who() {
        return "<h2>一、企业 Company</h2><table>"
                + PaperFacts.row("名称 Name", company.name())
                + PaperFacts.row("统一社会信用代码 Credit code", company.creditCode())
                + PaperFacts.row("法定代表人 Legal representative", company.legalRepresentative())
                + PaperFacts.row("地址 Address", company.address())
                + PaperFacts.row("联系人与电话 Contact", join(company.contact(), company.phone()))
                + "</table>";
    }

    private String goods(RecallView recall) {
        return "<h2>二、产品 Product</h2><table>"
                + PaperFacts.row("名称与型号 Name and model", facts.names(recall))
                + PaperFacts.row("批次 Lots", facts.batches(recall))
                + PaperFacts.row("生产日期 Production dates", facts.producedOn(recall))
                + PaperFacts.row("生产（进货）数量 Quantity produced", facts.produced(recall))
                + PaperFacts.row("召回数量 Quantity recalled", recall.scope().units() + facts.inStock(recall))
                + PaperFacts.row("其中已售 Of these sold", recall.scope().units())
                + PaperFacts.row("其中库存 Of these in stock", facts.inStock(recall))
                + PaperFacts.row("销售渠道与数量 Channels and quantities", facts.channels(recall))
                + PaperFacts.row("缺陷部件供应商 Supplier of the part", facts.suppliersOf(recall))
                + PaperFacts.row("产品照片 Photos", null)
                + "</table>";
    }

    private String defect(RecallView recall) {
        return "<h2>三、缺陷与风险 Defect and risk</h2><table>"
                + PaperFacts.row("缺陷描述 Defect", recall.reason())
                + PaperFacts.row("危害与风险等级 Hazard and level of risk", recall.risk() + "（" + recall.riskLevel() + "）")
                + PaperFacts.row("如何及何时发现 How and when found", facts.found(recall))
                + PaperFacts.row("试验检测数据 Test data", null)
                + PaperFacts.row("投诉与伤害 Complaints and injuries", facts.injuries(recall))
                + PaperFacts.row(
                        "风险评估 Assessment",
                        recall.assessment() == null ? null : recall.assessment().text())
                + "</table>";
    }

    private String measures(RecallView recall) {
        String holds = recall.holds().stream()
                .map(hold -> hold.warehouse() + " " + hold.lotNo() + "：" + hold.status())
                .collect(Collectors.joining("；"));
        return "<h2>四、措施与计划 Measures and plan</h2><table>"
                + PaperFacts.row("停止销售 Stop-sale measures", holds)
                + PaperFacts.row("已拦截包裹 Parcels stopped", recall.outbounds().size())
                + PaperFacts.row("处理方案 Remedy", NoticePaper.solution(recall.solution()))
                + PaperFacts.row(
                        "涉及顾客 Customers",
                        recall.scope().customers() + "，可联系 contactable "
                                + recall.contacts().contactable())
                + PaperFacts.row("召回开始 Began", PaperFacts.day(recall.startedAt()))
                + PaperFacts.row(
                        "报告期限 Report due",
                        recall.report() == null
                                ? null
                                : PaperFacts.day(recall.report().dueAt()))
                + PaperFacts.row(
                        "计划期限 Plan due",
                        recall.plan() == null
                                ? null
                                : PaperFacts.day(recall.plan().dueAt()))
                + "</table>";
    }

    private static String join(String one, String two) {
        return one == null ? two : two == null ? one : one + " " + two;
    }
}
