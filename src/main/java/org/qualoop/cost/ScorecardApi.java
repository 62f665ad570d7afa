package org.qualoop.cost;

import java.time.LocalDate;
import java.util.Optional;

/** Scorecards of suppliers. Days in UTC, both included. */
public interface ScorecardApi {

    /** Empty for a supplier that nobody knows. */
    Optional<Scorecard> find(String supplierCode, LocalDate from, LocalDate to);
}
