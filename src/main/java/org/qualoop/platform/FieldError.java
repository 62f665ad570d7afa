package org.qualoop.platform;

/**
 * One reason why a request was refused.
 *
 * @param pointer RFC 6901 JSON pointer of the field, e.g. {@code /lines/0/qty}; empty for the whole document
 * @param detail what is wrong and what would be right
 */
public record FieldError(String pointer, String detail) {}
