package org.qualoop.cockpit.web;

import java.util.List;

/** What surrounds every page: who is there, where he may go, the other language. */
record Shell(
        String user,
        String role,
        String initials,
        List<Item> nav,
        List<Item> books,
        List<Item> tools,
        String otherLanguageUrl) {

    /** Templates ask it. */
    public boolean inBooks() {
        return books.stream().anyMatch(Item::here);
    }

    /** Whether the user has this record book in his menu. */
    public boolean reads(String book) {
        return books.stream().anyMatch(item -> item.label().equals("book." + book));
    }

    /** One entry of a menu; {@code label} is a message key, {@code icon} a symbol of icons.svg. */
    record Item(String label, String url, String icon, boolean here) {}
}
