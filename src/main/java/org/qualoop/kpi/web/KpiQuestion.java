package org.qualoop.kpi.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.PersonalFigures;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.domain.Pseudonyms;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** Reads what is asked of the figures. */
@Component
class KpiQuestion {

    private static final int DAYS = 30;

    private final Clock clock;
    private final Pseudonyms people;

    KpiQuestion(Clock clock, Pseudonyms people) {
        this.clock = clock;
        this.people = people;
    }

    /** A day or an instant; not given: today, or the days before {@code last}. */
    LocalDate day(String name, String text, LocalDate last) {
        if (text == null || text.isBlank()) {
            return last == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : last.minusDays(DAYS - 1L);
        }
        LocalDate day = parsed(name, text.strip());
        if (last != null && day.isAfter(last)) {
            throw Problem.badRequest("/from", "from 不能晚于 to from must not be after to");
        }
        return day;
    }

    private static LocalDate parsed(String name, String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text.replace(' ', '+'))
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest("/" + name, name + " 须是日期或时刻 must be a date or an instant");
        }
    }

    /** {@code dimension:value}, where a lot is {@code lotNo|sku}. */
    Slice slice(String filter) {
        return permitted(any(filter));
    }

    /** The same for who sees persons by a pseudonym. */
    Slice slice(String filter, LocalDate from, LocalDate to) {
        return people.meant(any(filter), from, to);
    }

    private static Slice permitted(Slice slice) {
        if (!PersonalFigures.mayRead(slice.dimension())) {
            throw Problem.forbidden("不能按人名看 You may not look at people by name: "
                    + slice.dimension().key());
        }
        return slice;
    }

    private static Slice any(String filter) {
        if (filter == null || filter.isBlank()) {
            return Slice.all();
        }
        int colon = filter.indexOf(':');
        if (colon < 1 || colon == filter.length() - 1) {
            throw Problem.badRequest("/filter", "filter 须是 维度:值 must be dimension:value");
        }
        return Slice.of(dimension("filter", filter.substring(0, colon)), filter.substring(colon + 1));
    }

    /** null when nothing is to be split. */
    Slice split(String by, String filter) {
        if (by == null || by.isBlank()) {
            return null;
        }
        Dimension dimension = dimension("by", by);
        Slice restriction = any(filter);
        if (restriction.dimension() == Dimension.ALL) {
            return new Slice(dimension, null, null);
        }
        if (restriction.dimension() != Dimension.SKU || dimension == Dimension.SKU) {
            throw Problem.badRequest("/filter", "按维度拆分时只能用 sku 过滤 a split can be filtered by sku only");
        }
        return new Slice(dimension, null, restriction.value());
    }

    private static Dimension dimension(String name, String key) {
        Dimension dimension = Dimension.of(key)
                .orElseThrow(() -> Problem.badRequest(
                        "/" + name,
                        name + " 须是 must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Dimension.values())
                                                .map(Dimension::key)
                                                .toList())));
        return dimension;
    }
}
