package org.qualoop.delivery;

import java.util.List;

/** @param next cursor of the next page, null on the last one */
public record CarePage(List<CareView> items, String next) {}
