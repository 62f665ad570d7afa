package org.qualoop.cost.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qualoop.cost.SupplierLosses;
import org.qualoop.cost.SupplierLosses.Claim;
import org.qualoop.cost.SupplierLosses.Entry;
import org.qualoop.cost.SupplierLosses.Event;
import org.qualoop.cost.SupplierLosses.Lot;
import org.qualoop.cost.SupplierLosses.Proof;
import org.qualoop.platform.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The losses of a supplier as a workbook: sums, lots, every line with its record, claims. */
@Component
class LossWorkbook {

    private static final double WIDTH = 18;

    private final MessageSource messages;

    LossWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    void write(SupplierLosses losses, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Qualoop", "1.0")) {
            sums(losses, new Rows(book.newWorksheet(say("losses.sheet.sums"))));
            lots(losses, new Rows(book.newWorksheet(say("losses.sheet.lots"))));
            lines(losses, new Rows(book.newWorksheet(say("losses.sheet.lines"))));
            claims(losses, new Rows(book.newWorksheet(say("losses.sheet.claims"))));
        }
    }

    private void sums(SupplierLosses losses, Rows rows) {
        rows.add(say("losses.title", losses.name(), losses.quarter()), losses.supplierCode());
        rows.add(say("losses.loss"), losses.total().loss());
        rows.add(say("losses.cashOut"), losses.total().cashOut());
        rows.add(say("losses.share"), losses.total().share());
        rows.add(say("losses.settled"), losses.settled());
        rows.add(say("losses.net"), losses.net());
        rows.add(say("losses.besides"), losses.besides());
    }

    private void lots(SupplierLosses losses, Rows rows) {
        rows.head("lot", "sku", "cashOut", "loss", "share");
        for (Lot lot : losses.lots()) {
            rows.add(
                    lot.lotNo(),
                    lot.sku(),
                    lot.sums().cashOut(),
                    lot.sums().loss(),
                    lot.sums().share());
        }
    }

    private void lines(SupplierLosses losses, Rows rows) {
        rows.head(
                "lot",
                "sku",
                "event",
                "record",
                "item",
                "day",
                "kind",
                "basis",
                "order",
                "qty",
                "cashOut",
                "loss",
                "percent",
                "share",
                "line",
                "evidence");
        for (Lot lot : losses.lots()) {
            for (Event event : lot.events()) {
                event.entries().forEach(entry -> line(lot, event, entry, rows));
            }
        }
    }

    private void line(Lot lot, Event event, Entry entry, Rows rows) {
        String files = event.evidence().stream()
                .filter(file -> file.recordNo().equals(entry.recordNo())
                        || file.recordNo().equals(event.eventNo()))
                .map(Proof::evidenceId)
                .collect(Collectors.joining(", "));
        rows.add(
                lot.lotNo(),
                lot.sku(),
                event.eventNo(),
                entry.recordNo(),
                entry.item(),
                entry.at(),
                say("cost.kind." + entry.kind()),
                say("cost.basis." + entry.basis()),
                entry.orderNo(),
                entry.qty(),
                entry.cashOut(),
                entry.loss(),
                entry.sharePercent(),
                entry.share(),
                "COST-" + entry.id(),
                files);
    }

    private void claims(SupplierLosses losses, Rows rows) {
        rows.head("claim", "status", "opened", "claimed", "agreed", "got");
        for (Claim claim : losses.claims()) {
            rows.add(
                    claim.claimNo(),
                    say("claim.status." + claim.status()),
                    claim.openedAt(),
                    claim.claimed(),
                    claim.agreed(),
                    claim.settled());
        }
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }

    /** A sheet that is filled row by row; amounts are numbers, texts are never calculated. */
    private final class Rows {

        private final Worksheet sheet;
        private int row;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
        }

        void head(String... columns) {
            add((Object[]) Arrays.stream(columns)
                    .map(column -> say("losses.column." + column))
                    .toArray(String[]::new));
            sheet.range(0, 0, 0, columns.length - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }

        void add(Object... cells) {
            List<Object> values = Arrays.asList(cells);
            for (int column = 0; column < values.size(); column++) {
                sheet.width(column, WIDTH);
                put(column, values.get(column));
            }
            row++;
        }

        private void put(int column, Object value) {
            if (value instanceof Money money) {
                sheet.value(row, column, money.amount());
                sheet.style(row, column).format("#,##0.00").set();
            } else if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value != null) {
                sheet.inlineString(row, column, value.toString());
            }
        }
    }
}
