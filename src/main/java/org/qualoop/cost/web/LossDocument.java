package org.qualoop.cost.web;

import static org.qualoop.platform.Pdf.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cost.SupplierLosses;
import org.qualoop.cost.SupplierLosses.Claim;
import org.qualoop.cost.SupplierLosses.Entry;
import org.qualoop.cost.SupplierLosses.Event;
import org.qualoop.cost.SupplierLosses.Lot;
import org.qualoop.cost.SupplierLosses.Sums;
import org.qualoop.platform.Money;
import org.qualoop.platform.Pdf;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The losses of a supplier as a document to print, in the language of whoever asks. */
@Component
class LossDocument {

    private static final int DIGEST = 16;

    private static final List<String> ENTRY =
            List.of("day", "record", "kind", "basis", "cashOut", "loss", "percent", "share");
    private static final Set<String> AMOUNTS =
            Set.of("cashOut", "loss", "percent", "share", "claimed", "agreed", "got");

    private final MessageSource messages;
    private final Clock clock;

    LossDocument(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String of(SupplierLosses losses) {
        String title = say("losses.title", losses.name(), losses.quarter());
        return Pdf.document(
                title,
                "<h1>" + text(title) + "</h1>"
                        + paragraph(say("losses.sub", losses.supplierCode(), day(losses.from()), last(losses)))
                        + paragraph(say("losses.explained"))
                        + totals(losses)
                        + losses.lots().stream().map(this::lot).collect(Collectors.joining())
                        + claims(losses.claims())
                        + paragraph(say("losses.made", day(clock.instant()))));
    }

    private String totals(SupplierLosses losses) {
        Sums total = losses.total();
        return "<table><tbody>"
                + row("losses.loss", total.loss())
                + row("losses.cashOut", total.cashOut())
                + row("losses.share", total.share())
                + row("losses.settled", losses.settled())
                + row("losses.net", losses.net())
                + row("losses.besides", losses.besides())
                + "</tbody></table>";
    }

    private String row(String label, Money amount) {
        return "<tr><th>" + text(say(label)) + "</th><td style=\"text-align: right\">" + text(money(amount))
                + "</td></tr>";
    }

    private String lot(Lot lot) {
        String name = lot.lotNo() == null ? say("losses.noLot") : lot.lotNo();
        String goods = lot.sku() == null ? "" : " · " + lot.sku();
        return "<h2>" + text(say("losses.lot", name + goods)) + "</h2>"
                + paragraph(sums(lot.sums()))
                + "<table class=\"small\">" + head(ENTRY) + "<tbody>"
                + lot.events().stream().map(this::event).collect(Collectors.joining()) + "</tbody></table>";
    }

    /** An event with its sums, then what they are made of: under one head, so that amounts stand below each other. */
    private String event(Event event) {
        String files = event.evidence().stream()
                .map(file -> say(
                        "losses.file",
                        file.recordNo(),
                        file.evidenceId(),
                        file.sha256().substring(0, DIGEST)))
                .map(file -> "<tr><td colspan=\"8\">" + text(file) + "</td></tr>")
                .collect(Collectors.joining());
        String entries = rows(ENTRY, event.entries().stream().map(this::entry));
        return (alone(event) ? "" : subtotal(event)) + entries + files;
    }

    /** One entry under its own number is its own sum. */
    private static boolean alone(Event event) {
        return event.entries().size() == 1 && event.entries().get(0).recordNo().equals(event.eventNo());
    }

    private static String subtotal(Event event) {
        Sums sums = event.sums();
        return "<tr class=\"s\"><th colspan=\"4\">" + text(event.eventNo()) + "</th>"
                + Stream.of(plain(sums.cashOut()), plain(sums.loss()), "", plain(sums.share()))
                        .map(amount -> "<th class=\"n\">" + amount + "</th>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private Stream<Object> entry(Entry entry) {
        return Stream.of(
                day(entry.at()),
                entry.recordNo() + (entry.orderNo() == null ? "" : " · " + entry.orderNo()),
                say("cost.kind." + entry.kind()),
                say("cost.basis." + entry.basis()),
                plain(entry.cashOut()),
                plain(entry.loss()),
                entry.sharePercent().toPlainString() + " %",
                plain(entry.share()));
    }

    private String claims(List<Claim> claims) {
        return claims.isEmpty()
                ? ""
                : "<h2>" + text(say("losses.claims")) + "</h2>"
                        + table(
                                List.of("claim", "status", "opened", "claimed", "agreed", "got"),
                                claims.stream()
                                        .map(claim -> Stream.of(
                                                claim.claimNo(),
                                                say("claim.status." + claim.status()),
                                                day(claim.openedAt()),
                                                money(claim.claimed()),
                                                money(claim.agreed()),
                                                money(claim.settled()))));
    }

    private String table(List<String> columns, Stream<? extends Stream<?>> rows) {
        return "<table class=\"small\">" + head(columns) + "<tbody>" + rows(columns, rows) + "</tbody></table>";
    }

    private String head(List<String> columns) {
        return columns.stream()
                .map(column -> "<th" + style(column) + ">" + text(say("losses.column." + column)) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>"));
    }

    private static String rows(List<String> columns, Stream<? extends Stream<?>> rows) {
        return rows.map(cells -> {
                    Iterator<String> names = columns.iterator();
                    return cells.map(cell -> "<td" + style(names.next()) + ">" + text(cell) + "</td>")
                            .collect(Collectors.joining("", "<tr>", "</tr>"));
                })
                .collect(Collectors.joining());
    }

    private static String style(String column) {
        return AMOUNTS.contains(column) ? " class=\"n\"" : "";
    }

    private String sums(Sums sums) {
        return Arrays.asList("loss", "cashOut", "share").stream()
                .map(name -> say("losses." + name) + " "
                        + money(
                                switch (name) {
                                    case "loss" -> sums.loss();
                                    case "cashOut" -> sums.cashOut();
                                    default -> sums.share();
                                }))
                .collect(Collectors.joining("　"));
    }

    private static String paragraph(String words) {
        return "<p>" + text(words) + "</p>";
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }

    private static String money(Money amount) {
        return amount == null ? "–" : plain(amount) + " " + amount.currency();
    }

    private static String plain(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.amount());
    }

    private static String last(SupplierLosses losses) {
        return day(losses.to().minusNanos(1));
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
