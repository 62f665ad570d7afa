package org.qualoop.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.kpi.KpiApi.Day;

/**
 * Laney's p′ chart: three sigma around the mean share, widened or narrowed by how much days differ beyond chance (mean
 * moving range of z ÷ 1.128), because at high volume the plain p chart sees signals everywhere.
 */
public final class ControlChart {

    /** Fewer days say nothing about how days differ. */
    private static final int LEAST_DAYS = 8;

    private static final double MOVING_RANGE = 1.128;
    private static final double SIGMAS = 3;

    private ControlChart() {}

    /** @param sigmaZ 1: days differ by chance alone */
    public record Chart(double center, double sigmaZ, List<Limit> limits) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limit(LocalDate day, double lower, double upper, Boolean beyond) {}

    /** null for durations and for too few days. */
    public static Chart of(Kpi kpi, List<Day> days) {
        List<Day> judged = days.stream()
                .filter(day -> day.measure().denominator().signum() > 0)
                .toList();
        if (kpi.isDuration() || judged.size() < LEAST_DAYS) {
            return null;
        }
        double above = judged.stream().mapToDouble(ControlChart::numerator).sum();
        double under = judged.stream().mapToDouble(ControlChart::denominator).sum();
        double mean = above / under;
        double sigmaZ = sigmaZ(judged, mean);
        double scale = kpi.scale().doubleValue();
        List<Limit> limits = judged.stream()
                .map(day -> limit(day, mean, SIGMAS * sigmaZ * sigma(day, mean), scale))
                .toList();
        return new Chart(mean * scale, sigmaZ, limits);
    }

    private static double sigmaZ(List<Day> days, double mean) {
        List<Double> z = new ArrayList<>();
        for (Day day : days) {
            double sigma = sigma(day, mean);
            z.add(sigma == 0 ? 0 : (numerator(day) / denominator(day) - mean) / sigma);
        }
        double ranges = 0;
        for (int i = 1; i < z.size(); i++) {
            ranges += Math.abs(z.get(i) - z.get(i - 1));
        }
        return ranges / (z.size() - 1) / MOVING_RANGE;
    }

    private static Limit limit(Day day, double mean, double width, double scale) {
        double share = numerator(day) / denominator(day);
        boolean beyond = share > mean + width || share < mean - width;
        return new Limit(
                day.day(), Math.max(0, mean - width) * scale, (mean + width) * scale, beyond ? Boolean.TRUE : null);
    }

    private static double sigma(Day day, double mean) {
        return Math.sqrt(Math.max(0, mean * (1 - mean)) / denominator(day));
    }

    private static double numerator(Day day) {
        return day.measure().numerator().doubleValue();
    }

    private static double denominator(Day day) {
        return day.measure().denominator().doubleValue();
    }
}
