package org.qualoop.ncr;

import java.util.List;

/**
 * @param items newest first
 * @param next cursor of the following page; null on the last one
 */
public record NcrPage(List<NcrView> items, String next) {}
