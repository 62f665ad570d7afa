package org.qualoop.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How well suppliers delivered, 0 to 100: {@code round(100 × Σ weight × points ÷ Σ weight)} over the parts that have
 * enough data. Points fall in a straight line from 1 to 0: by the share of lots that passed at first inspection (weight
 * 5), units that came back (weight 3, 0 at 10 %), reports of faults that stood (weight 2, 0 at 20,000 ppm) and orders
 * with damage (weight 1, 0 at 5 %). A part with too little data is left out and said; without any there is no score.
 */
public interface SupplierRatings {

    /** Days in UTC, both included. */
    Rating of(String supplierCode, LocalDate from, LocalDate to);

    /** Every supplier that anything was counted of, at most 5,000, by code. */
    Map<String, Rating> all(LocalDate from, LocalDate to);

    /** @param score null: nothing has enough data */
    record Rating(Integer score, List<Part> parts) {}

    /**
     * @param kpi name in the API
     * @param least under the line, below which nothing is said
     * @param points 0 to 1; null: too little data
     */
    record Part(String kpi, int weight, Measure measure, long least, Double points) {}
}
