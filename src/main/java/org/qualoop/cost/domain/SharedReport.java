package org.qualoop.cost.domain;

import static org.qualoop.platform.Pdf.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cost.LotFigures;
import org.qualoop.cost.SharedScorecard;
import org.qualoop.cost.SupplierResponse;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.SupplierRatings.Part;
import org.qualoop.platform.Pdf;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The scorecard for the supplier as PDF, in Chinese and English. */
@Component
public class SharedReport {

    private final MessageSource messages;
    private final Pdf pdf;

    SharedReport(MessageSource messages, Pdf pdf) {
        this.messages = messages;
        this.pdf = pdf;
    }

    public byte[] of(SharedScorecard card) {
        return pdf.render(Pdf.document(say("shared.title", Locale.CHINA), body(card)));
    }

    private String body(SharedScorecard card) {
        return "<h1>" + twice("shared.title") + "</h1><p>" + text(card.name()) + " (" + text(card.supplierCode())
                + ")<br/>" + card.from() + " – " + card.to() + " UTC</p><h2>" + twice("shared.score") + ": "
                + (card.score() == null ? twice("scorecard.few") : card.score() + " / 100") + "</h2>"
                + (card.rank() == null ? "" : both("shared.rank", card.rank(), card.ranked())) + "<p>"
                + text(card.formula().zh()) + "<br/>" + text(card.formula().en()) + "</p>" + parts(card) + lots(card)
                + letters(card.response()) + trend(card) + both("shared.left");
    }

    private String parts(SharedScorecard card) {
        return table(
                "shared.parts",
                List.of("figure", "value", "counted", "weight", "points"),
                card.parts().stream().map(this::part).toList());
    }

    private List<String> part(Part part) {
        Kpi kpi = Kpi.of(part.kpi()).orElseThrow();
        return List.of(
                twice("kpi." + part.kpi()),
                rate(kpi, part.measure()),
                counted(part.measure()),
                String.valueOf(part.weight()),
                part.points() == null ? twice("scorecard.few") : Math.round(100 * part.points()) + " %");
    }

    private String lots(SharedScorecard card) {
        return table(
                "shared.lots",
                List.of("lot", "sku", "returns", "damage", "faults", "note"),
                card.lots().stream().map(this::lot).toList());
    }

    private List<String> lot(LotFigures lot) {
        return List.of(
                text(lot.lotNo()),
                text(lot.sku()),
                rate(Kpi.RETURN_RATE, lot.returns()) + "<br/>" + counted(lot.returns()),
                rate(Kpi.DAMAGE_RATE, lot.damage()) + "<br/>" + counted(lot.damage()),
                lot.faults().numerator().toPlainString(),
                lot.enough() ? "" : twice("scorecard.few"));
    }

    private String letters(SupplierResponse response) {
        String median = response.medianDays() == null
                ? both("shared.few", response.asked(), response.answered())
                : both("shared.median", response.asked(), response.answered(), response.medianDays());
        return "<h2>" + twice("shared.response") + "</h2>" + median
                + rows(
                        List.of("letter", "sent", "answered", "days"),
                        response.letters().stream()
                                .map(letter -> List.of(
                                        text(letter.recordNo()),
                                        text(letter.sentAt().toString().substring(0, 10)),
                                        letter.answeredAt() == null
                                                ? twice("shared.notYet")
                                                : text(letter.answeredAt()
                                                        .toString()
                                                        .substring(0, 10)),
                                        String.valueOf(letter.days())))
                                .toList());
    }

    private String trend(SharedScorecard card) {
        return table(
                "shared.trend",
                List.of("month", "score"),
                card.trend().stream()
                        .map(month -> List.of(month.month(), Objects.toString(month.score(), twice("scorecard.few"))))
                        .toList());
    }

    private String table(String title, List<String> columns, List<List<String>> rows) {
        return "<h2>" + twice(title) + "</h2>" + rows(columns, rows);
    }

    /** @param rows of markup */
    private String rows(List<String> columns, List<List<String>> rows) {
        return rows.isEmpty()
                ? both("shared.none")
                : "<table><thead>" + row("th", columns.stream().map(name -> twice("shared.column." + name)))
                        + "</thead><tbody>"
                        + rows.stream().map(row -> row("td", row.stream())).collect(Collectors.joining())
                        + "</tbody></table>";
    }

    private static String row(String cell, Stream<String> cells) {
        return cells.map(one -> "<" + cell + ">" + one + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private String rate(Kpi kpi, Measure measure) {
        if (measure.rate() == null) {
            return "–";
        }
        return kpi.scale().compareTo(BigDecimal.ONE) == 0
                ? measure.rate().movePointRight(2).setScale(2, RoundingMode.HALF_UP) + " %"
                : measure.rate().setScale(0, RoundingMode.HALF_UP).toPlainString() + " ppm";
    }

    private static String counted(Measure measure) {
        return measure.numerator().toPlainString() + " / "
                + measure.denominator().toPlainString();
    }

    private String both(String code, Object... details) {
        return "<p>" + text(say(code, Locale.CHINA, details)) + "<br/>" + text(say(code, Locale.ENGLISH, details))
                + "</p>";
    }

    private String twice(String code) {
        return text(say(code, Locale.CHINA)) + " " + text(say(code, Locale.ENGLISH));
    }

    private String say(String code, Locale locale, Object... details) {
        return messages.getMessage(code, details, locale);
    }
}
