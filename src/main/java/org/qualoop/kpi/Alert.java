package org.qualoop.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A signal that a person should look at.
 *
 * @param kpi name of the figure in the API; {@code feed} for a feed that fell silent
 * @param dimension name in the API; {@code kind} for a feed
 * @param value of a lot {@code lotNo|sku}
 * @param since first day of the points that the rule rests on; for silence the day of the last fact
 * @param usual what was usual, in the unit of the figure; hours for a feed
 * @param now what the points say, in the same unit
 * @param points what the rule rests on, oldest first
 * @param cause the alert that explains this one; null when it stands for itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
        String alertNo,
        String kpi,
        String dimension,
        String value,
        AlertRule rule,
        LocalDate since,
        Instant raisedAt,
        double usual,
        double now,
        List<Point> points,
        String cause,
        String ncrNo,
        Instant closedAt,
        String closedBy,
        String closeReason) {

    /** So many days were put together that about five events were to be expected. */
    public record Point(LocalDate from, LocalDate to, double numerator, double denominator) {}

    public boolean isOpen() {
        return closedAt == null;
    }
}
