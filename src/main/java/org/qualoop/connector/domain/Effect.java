package org.qualoop.connector.domain;

/** What a sink does outside; it decides what happens when no peer is configured. */
public enum Effect {
    /** Somebody is told something: the page is enough. */
    INFO(null),
    /** Money or a claim on it moves: a person of finance does it instead. */
    MONEY("finance"),
    /** Goods or their status change: a person of the warehouse does it instead. */
    STOCK("warehouse");

    private final String group;

    Effect(String group) {
        this.group = group;
    }

    /** Who does by hand what no peer does; null when nobody needs to. */
    public String group() {
        return group;
    }
}
