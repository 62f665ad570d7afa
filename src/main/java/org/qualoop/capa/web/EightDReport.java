package org.qualoop.capa.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.CapaView;
import org.qualoop.capa.CapaView.Action;
import org.qualoop.capa.CapaView.Check;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.platform.Pdf;
import org.qualoop.platform.Signature;
import org.qualoop.platform.Signatures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The 8D report as a document in both languages, as it is sent to customers and suppliers. */
@Component
class EightDReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final MessageSource messages;
    private final Signatures signatures;
    private final DefectCatalogue defects;

    EightDReport(MessageSource messages, Signatures signatures, DefectCatalogue defects) {
        this.messages = messages;
        this.defects = defects;
        this.signatures = signatures;
    }

    String of(CapaView capa) {
        StringBuilder body = new StringBuilder("<h1>8D 报告 8D Report ")
                .append(Pdf.text(capa.capaNo()))
                .append("</h1><table>");
        row(body, words("book.capas.title_"), capa.title());
        row(body, words("fact.defect"), defect(capa.defectCode()));
        row(body, words("fact.severity"), words("ncr.severity." + capa.severity()));
        row(body, "SKU", capa.sku());
        row(body, words("fact.supplier"), capa.supplierCode());
        row(body, words("fact.lot"), capa.lotNo());
        row(body, words("fact.opened"), time(capa.openedAt()));
        row(body, words("fact.closed"), time(capa.closedAt()));
        row(body, words("book.capas.round"), capa.round());
        row(body, words("book.capas.ncrs"), String.join(", ", capa.ncrs()));
        body.append("</table>");
        for (CapaStep step : CapaStep.values()) {
            step(body, step, capa.facts().get(step));
            if (step == CapaStep.D6) {
                actions(body, capa);
            }
            if (step == CapaStep.EFFECT) {
                checks(body, capa);
            }
        }
        signed(body, capa.capaNo());
        return Pdf.document("8D " + capa.capaNo(), body.toString());
    }

    private String defect(String code) {
        return code == null
                ? null
                : defects.find(code).map(one -> one.zh() + ' ' + one.en()).orElse(code);
    }

    private void step(StringBuilder body, CapaStep step, Map<String, String> facts) {
        if (facts == null || facts.isEmpty()) {
            return;
        }
        heading(body, step);
        body.append("<table>");
        facts.forEach((name, value) -> row(body, words("capa.field." + name), shown(name, value)));
        body.append("</table>");
    }

    private String shown(String name, String value) {
        if ("kpi".equals(name)) {
            return words("capa.kpi." + value);
        }
        String code = "capa.value." + value;
        return messages.getMessage(code, null, null, Locale.SIMPLIFIED_CHINESE) == null ? value : words(code);
    }

    private void actions(StringBuilder body, CapaView capa) {
        if (capa.actions().isEmpty()) {
            return;
        }
        heading(body, CapaStep.D6);
        body.append("<table>");
        for (Action action : capa.actions()) {
            String done = action.doneAt() == null ? "" : " ✓ " + time(action.doneAt()) + ' ' + action.doneBy();
            row(body, action.text(), action.owner() + ' ' + time(action.dueAt()) + done);
            if (action.result() != null) {
                row(body, "", action.result());
            }
        }
        body.append("</table>");
    }

    private void checks(StringBuilder body, CapaView capa) {
        if (capa.checks().isEmpty()) {
            return;
        }
        heading(body, CapaStep.EFFECT);
        body.append("<table>");
        for (Check check : capa.checks()) {
            row(
                    body,
                    words("capa.kpi." + check.kpi()) + ' ' + check.value(),
                    "%s–%s: %s → %s–%s: %s · %s"
                            .formatted(
                                    check.beforeFrom(),
                                    check.beforeTo(),
                                    check.before().rate(),
                                    check.afterFrom(),
                                    check.afterTo(),
                                    check.after().rate(),
                                    words("capa.verdict." + check.verdict())));
        }
        body.append("</table>");
    }

    private void signed(StringBuilder body, String capaNo) {
        List<Signature> given = signatures.ofRecord(capaNo);
        if (!given.isEmpty()) {
            body.append("<h2>签名 Signatures</h2><table>");
            given.forEach(one -> row(body, one.meaning(), one.printedName() + ' ' + time(one.signedAt())));
            body.append("</table>");
        }
    }

    private void heading(StringBuilder body, CapaStep step) {
        body.append("<h2>").append(Pdf.text(words("capa.step." + step))).append("</h2>");
    }

    private static void row(StringBuilder body, String label, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            body.append("<tr><th style=\"width: 32%\">")
                    .append(Pdf.text(label))
                    .append("</th><td>")
                    .append(Pdf.text(value))
                    .append("</td></tr>");
        }
    }

    private String words(String code) {
        String zh = messages.getMessage(code, null, code, Locale.SIMPLIFIED_CHINESE);
        String en = messages.getMessage(code, null, code, Locale.ENGLISH);
        return zh.equals(en) ? zh : zh + ' ' + en;
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }
}
