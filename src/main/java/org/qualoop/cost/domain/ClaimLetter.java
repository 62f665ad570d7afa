package org.qualoop.cost.domain;

import static org.qualoop.platform.Pdf.text;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cost.data.ClaimLineRow;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.EvidenceWriter;
import org.qualoop.platform.Pdf;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter of a claim as PDF, in Chinese and English: every loss with its record, its lot and what proves it. */
@Component
public class ClaimLetter {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> COLUMNS =
            List.of("no", "record", "day", "goods", "kind", "loss", "share", "amount");
    private static final Set<String> AMOUNTS = Set.of("loss", "share", "amount");

    private final ClaimMapper claims;
    private final ClaimRecords records;
    private final Suppliers suppliers;
    private final EvidenceStore evidence;
    private final EvidenceWriter files;
    private final MessageSource messages;
    private final Pdf pdf;
    private final Clock clock;

    ClaimLetter(
            ClaimMapper claims,
            ClaimRecords records,
            Suppliers suppliers,
            EvidenceStore evidence,
            EvidenceWriter files,
            MessageSource messages,
            Pdf pdf,
            Clock clock) {
        this.claims = claims;
        this.records = records;
        this.suppliers = suppliers;
        this.evidence = evidence;
        this.files = files;
        this.messages = messages;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @return id of the letter in the evidence store */
    public String write(String claimNo, Instant replyBy) {
        byte[] letter =
                pdf.render(Pdf.document(say("claim.letter.title", Locale.CHINA, claimNo), body(claimNo, replyBy)));
        return files.keep(letter, claimNo + ".pdf", claimNo).evidenceId();
    }

    String body(String claimNo, Instant replyBy) {
        ClaimRow claim = records.get(claimNo);
        List<ClaimLineRow> lines =
                claims.lines(claimNo).stream().filter(ClaimLineRow::claimed).toList();
        String supplier =
                suppliers.find(claim.supplierCode()).map(Supplier::name).orElse(claim.supplierCode());
        return heading(claim)
                + both("claim.letter.to", supplier, claim.supplierCode())
                + both(
                        "claim.letter.text",
                        utc(claim.periodFrom()),
                        utc(claim.periodTo().minusNanos(1)),
                        lines.size())
                + both("claim.letter.total", money(claim.claimed(), claim))
                + both("claim.letter.deadline", day(replyBy))
                + (claim.note() == null ? "" : "<p>" + text(claim.note()) + "</p>")
                + table(claim, lines)
                + proofs(claim, lines)
                + both("claim.letter.closing", day(clock.instant()));
    }

    private String heading(ClaimRow claim) {
        return "<h1>" + text(say("claim.letter.title", Locale.CHINA, claim.claimNo())) + "<br/>"
                + text(say("claim.letter.title", Locale.ENGLISH, claim.claimNo())) + "</h1>";
    }

    private String table(ClaimRow claim, List<ClaimLineRow> lines) {
        String rows = lines.stream().map(line -> row(claim, line)).collect(Collectors.joining());
        return "<h2>" + twice("claim.letter.lines") + "</h2><table class=\"small\"><thead><tr>"
                + COLUMNS.stream()
                        .map(column -> "<th" + style(column) + ">" + twice("claim.letter.column." + column) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>" + rows + "<tr><th colspan=\"7\">" + twice("claim.letter.sum")
                + "</th><th class=\"n\">"
                + money(claim.claimed(), claim) + "</th></tr></tbody></table>";
    }

    private String row(ClaimRow claim, ClaimLineRow line) {
        String source =
                line.recordNo().equals(line.eventNo()) ? line.recordNo() : line.recordNo() + " / " + line.eventNo();
        String goods = Stream.of(line.sku(), line.lotNo(), line.orderNo())
                .filter(part -> part != null)
                .collect(Collectors.joining(" / "));
        Iterator<String> columns = COLUMNS.iterator();
        return Stream.of(
                        line.lineNo(),
                        source,
                        day(line.at()),
                        goods,
                        say("cost.kind." + line.kind(), Locale.CHINA) + " "
                                + say("cost.kind." + line.kind(), Locale.ENGLISH),
                        money(line.loss(), claim),
                        line.sharePercent().stripTrailingZeros().toPlainString() + " %",
                        money(line.amount(), claim))
                .map(cell -> "<td" + style(columns.next()) + ">" + text(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String style(String column) {
        return AMOUNTS.contains(column) ? " class=\"n\"" : "";
    }

    /** The files behind the records, by id and digest, so that each can be asked for and checked. */
    private String proofs(ClaimRow claim, List<ClaimLineRow> lines) {
        String rows = lines.stream()
                .flatMap(line -> Stream.of(line.recordNo(), line.eventNo()))
                .distinct()
                .flatMap(recordNo -> evidence.ofRecord(recordNo).stream())
                .map(ClaimLetter::proof)
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : "<h2>" + twice("claim.letter.evidence") + "</h2><table><tbody>" + rows + "</tbody></table>";
    }

    private static String proof(EvidenceView file) {
        return "<tr><td>" + text(file.recordNo()) + "</td><td>" + text(file.kind()) + "</td><td>"
                + text(file.evidenceId()) + "</td><td>"
                + text("SHA-256 " + file.sha256().substring(0, 16)) + "…</td></tr>";
    }

    private String both(String code, Object... details) {
        return "<p>" + text(say(code, Locale.CHINA, details)) + "<br/>" + text(say(code, Locale.ENGLISH, details))
                + "</p>";
    }

    private String twice(String code) {
        return text(say(code, Locale.CHINA)) + "<br/>" + text(say(code, Locale.ENGLISH));
    }

    private String say(String code, Locale locale, Object... details) {
        return messages.getMessage(code, details, locale);
    }

    private static String money(BigDecimal amount, ClaimRow claim) {
        return amount.toPlainString() + " " + claim.currency();
    }

    /** Periods are days in UTC, as they were asked for. */
    private static String utc(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, CHINA).toString();
    }
}
