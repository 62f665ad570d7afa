package org.qualoop.reissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.reissue.ReissueSteps.body;
import static org.qualoop.reissue.ReissueSteps.line;
import static org.qualoop.reissue.ReissueSteps.packed;
import static org.qualoop.reissue.ReissueSteps.scan;
import static org.qualoop.testing.Sample.fields;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The pages of reissues, reports and complaints have their records, and a word for everything in both languages. */
class ReissueBooksTest extends ReissueRoom {

    @Autowired
    private List<RecordBook> books;

    @Autowired
    private MessageSource messages;

    @Test
    void everyRecordHasItsRowItsSheetAndItsWords() {
        String orderNo = steps.order(line(1, sku, 2, "100.00"));
        steps.ship(orderNo, List.of(packed(1, sku, 2)), "scans", List.of(scan(sku, "2026-11-21T07:00:00Z")));
        String mis = steps.reported(orderNo, "claimed", "SHORT_SHIPPED");
        String reissue = steps.open(body(orderNo, "SHORT_SHIPPED", 1, sku, 1, false));
        String caseNo = steps.as("customer-service")
                .post("/api/v1/cases", fields("kind", "REGULATOR", "text", "退款不到", "orderNo", orderNo))
                .json()
                .get("caseNo")
                .asText();
        show("mis-shipments", mis, orderNo);
        show("reissues", reissue, orderNo);
        show("complaints", caseNo, null);
    }

    private void show(String name, String recordNo, String orderNo) {
        RecordBook book = books.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(book.owns(recordNo)).isEqualTo(orderNo != null);
        RecordBook.Listing listing = book.list(Map.of("status", "NONSENSE"), null, 200);
        assertThat(listing.rows())
                .anyMatch(row -> row.recordNo().equals(recordNo)
                        && row.cells().size() == listing.columns().size());
        if (orderNo != null) {
            assertThat(book.ofOrder(orderNo)).containsExactly(recordNo);
            assertThat(book.open()).isPresent();
        }
        listing.columns().forEach(column -> word(name, column));
        book.filters().forEach(filter -> {
            word(name, filter.name());
            filter.options().forEach(option -> says(filter.codes() + "." + option));
        });
        book.actions(null).forEach(action -> {
            word(name, action.label());
            action.inputs().forEach(input -> {
                word(name, input.name());
                input.parts().forEach(part -> word(name, part.name()));
                input.options().forEach(option -> says(input.codes() + "." + option));
            });
        });
        RecordBook.Sheet sheet = book.sheet(recordNo).orElseThrow();
        sheet.facts().forEach(fact -> word(name, fact.label()));
        sheet.quotes().forEach(quote -> word(name, quote.label()));
        sheet.grids().forEach(grid -> {
            word(name, grid.label());
            grid.columns().forEach(column -> word(name, column));
        });
        says("book." + name + ".hint");
    }

    /** The book's own word, else the house's. */
    private void word(String book, String label) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String own = messages.getMessage("book." + book + "." + label, null, "", locale);
            assertThat(own.isEmpty() ? messages.getMessage("fact." + label, null, "", locale) : own)
                    .as(book + "." + label)
                    .isNotBlank();
        }
    }

    private void says(String key) {
        assertThat(messages.getMessage(key, null, "", Locale.ENGLISH)).as(key).isNotBlank();
    }
}
