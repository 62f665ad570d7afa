package org.qualoop.kpi;

import java.util.List;

/**
 * What an alert rests on, as a control chart up to the day it rang: every point with the limit that its rule held it
 * against. Values, limits and means are in the unit of the figure; for a feed they are facts an hour.
 *
 * @param usual what was usual; null when too little is known
 * @param meanLimit of the weighted mean of the latest points; null when the rule knows none
 */
public record AlertChart(Double usual, Double meanLimit, List<Point> points) {

    /**
     * A point.
     *
     * @param from first day, or the hour, as {@code to} in UTC
     * @param limit beyond it a point rings; null without
     * @param mean the exponentially weighted mean until here; null before the points that are judged
     * @param rang whether the alert rests on it
     */
    public record Point(
            String from,
            String to,
            double numerator,
            double denominator,
            Double value,
            Double limit,
            Double mean,
            boolean rang) {}
}
