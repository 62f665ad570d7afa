package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.RecordBook;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of record has its list in the pages, in both languages, with every filter that it offers. */
@QualoopTest
class BooksBrowserTest {

    @Autowired
    private List<RecordBook> books;

    @LocalServerPort
    private int port;

    @Test
    void everyListOpensWithAnyFilterAndIsAccessible() {
        assertThat(books).hasSizeGreaterThan(8);
        SoftAssertions every = new SoftAssertions();
        try (Visitor visitor = Chromium.visitor(port).login("admin")) {
            for (RecordBook book : books) {
                visitor.open("/records/" + book.name());
                every.assertThat(visitor.find(".q-page-head h1").count())
                        .as(book.name())
                        .isOne();
                every.assertThat(visitor.text("main"))
                        .as("words of " + book.name())
                        .doesNotContain("book." + book.name())
                        .doesNotContain("fact.");
                every.assertThat(visitor.find("main table:not(:has(caption))").count())
                        .as("each table of " + book.name() + " says what it lists")
                        .isZero();
                every.assertThat(visitor.accessibilityFaults()).as(book.name()).isEmpty();
            }
            visitor.picture("books");
        }
        every.assertAll();
        for (RecordBook book : books) {
            for (RecordBook.Filter filter : book.filters()) {
                List<String> values = filter.options().isEmpty() ? List.of("nothing has this") : filter.options();
                for (String value : values) {
                    assertThat(book.list(new HashMap<>(Map.of(filter.name(), value)), null, 5))
                            .as(book.name() + " " + filter.name() + "=" + value)
                            .isNotNull();
                }
            }
            assertThat(book.sheet("nothing-has-this-number")).as(book.name()).isEmpty();
        }
    }
}
