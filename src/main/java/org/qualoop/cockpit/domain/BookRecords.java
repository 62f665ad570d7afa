package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.platform.RecordBook;

/** A record book among the kinds of records that tasks are about and numbers lead to. */
record BookRecords(RecordBook book, CellText cells) implements RecordKind {

    @Override
    public boolean owns(String recordNo) {
        return book.owns(recordNo);
    }

    @Override
    public boolean mayRead() {
        return Books.mayRead(book);
    }

    @Override
    public String url(String recordNo) {
        return book.page() + "/" + recordNo;
    }

    @Override
    public Optional<RecordSheet> sheet(String recordNo) {
        return book.sheet(recordNo).map(this::sheet);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return book.ofOrder(orderNo);
    }

    @Override
    public List<Home.Figure> figures() {
        return Books.mayRead(book) && book.open().orElse(0) > 0
                ? List.of(new Home.Figure("book." + book.name(), book.open().getAsLong(), book.page(), book.icon(), ""))
                : List.of();
    }

    private RecordSheet sheet(RecordBook.Sheet sheet) {
        return new RecordSheet(
                sheet.recordNo(),
                url(sheet.recordNo()),
                sheet.facts().stream()
                        .map(fact -> new RecordSheet.Fact(
                                cells.label(book.name(), fact.label()),
                                cells.of(fact.value()),
                                cells.url(fact.value())))
                        .toList(),
                sheet.quotes().stream()
                        .map(quote -> new RecordSheet.Quote(cells.label(book.name(), quote.label()), quote.text()))
                        .toList());
    }
}
