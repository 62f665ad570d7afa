package org.qualoop.cost.domain;

import java.util.List;
import java.util.Map;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.domain.CostBook.MonthSum;

/**
 * What a time cost, by every cut.
 *
 * @param totals of each currency
 * @param cuts sums of each cut with most loss first
 * @param months what each month and category cost; CNY only
 */
public record CostOverview(Sum total, List<Sum> totals, Map<String, List<Sum>> cuts, List<MonthSum> months) {}
