package org.qualoop.inspection;

import java.util.List;

/**
 * @param items newest first
 * @param next cursor of the following page; null on the last one
 */
public record InspectionPage(List<InspectionSummary> items, String next) {}
