package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From a record's number to its page and its facts. */
@Component
public class Records {

    private final List<RecordKind> kinds;

    Records(List<RecordKind> kinds, Books books, CellText cells) {
        this.kinds = Stream.concat(kinds.stream(), books.all().stream().map(book -> new BookRecords(book, cells)))
                .toList();
    }

    /** Page of the record; null when the number belongs to none of our records. */
    public String url(String recordNo) {
        return kind(recordNo).map(kind -> kind.url(recordNo)).orElse(null);
    }

    /** Whether the current user may open the record's page; false when it has none. */
    public boolean mayRead(String recordNo) {
        return kind(recordNo).map(RecordKind::mayRead).orElse(false);
    }

    public Optional<RecordSheet> sheet(String recordNo) {
        return kind(recordNo).flatMap(kind -> kind.sheet(recordNo));
    }

    /** All records that an order is behind. */
    public List<RecordSheet> ofOrder(String orderNo) {
        return kinds.stream()
                .flatMap(kind -> kind.ofOrder(orderNo).stream().map(kind::sheet))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Home.Figure> figures() {
        return kinds.stream().flatMap(kind -> kind.figures().stream()).toList();
    }

    private Optional<RecordKind> kind(String recordNo) {
        return recordNo == null
                ? Optional.empty()
                : kinds.stream().filter(kind -> kind.owns(recordNo)).findFirst();
    }
}
