package org.qualoop.delivery.domain;

/** What the table {@code care-advice} says about a broken rule; the words are filled in. */
record Advice(int priority, boolean ncr, boolean claim, String wordsZh, String wordsEn) {}
