package org.qualoop.cockpit.domain;

import java.util.List;

/** What is known of a record, for whoever has to do something about it. */
public record RecordSheet(String no, String url, List<Fact> facts, List<Quote> quotes) {

    /** @param url page behind the value, or null */
    public record Fact(String label, String value, String url) {}

    /** Somebody's own words. */
    public record Quote(String label, String text) {}
}
