package org.qualoop.cost;

import java.util.List;

/**
 * @param items newest first, without lines and rounds
 * @param next cursor of the following page; null on the last one
 */
public record ClaimPage(List<ClaimView> items, String next) {}
