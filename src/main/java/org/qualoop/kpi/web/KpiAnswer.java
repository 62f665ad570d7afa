package org.qualoop.kpi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.kpi.ControlChart;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiApi.Day;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.KpiApi.Spread;
import org.qualoop.kpi.KpiSection;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.domain.Pseudonyms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the answer together, figure by figure. */
@Component
class KpiAnswer {

    private static final int GROUPS = 200;

    private final KpiApi kpis;
    private final ObjectProvider<KpiSection> sections;
    private final GoalAnswer goals;
    private final Pseudonyms people;
    private final Clock clock;

    KpiAnswer(KpiApi kpis, ObjectProvider<KpiSection> sections, GoalAnswer goals, Pseudonyms people, Clock clock) {
        this.kpis = kpis;
        this.goals = goals;
        this.people = people;
        this.sections = sections;
        this.clock = clock;
    }

    Map<String, Object> of(
            LocalDate from, LocalDate to, String by, String filter, Slice slice, Slice split, String baseline) {
        kpis.refreshSoon();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", from);
        answer.put("to", to);
        answer.put("by", by);
        answer.put("filter", filter);
        answer.put("asOf", clock.instant());
        answer.put("waiting", kpis.waiting());
        Map<Kpi, List<Day>> series = kpis.series(slice, from, to);
        Map<Kpi, List<Group>> groups = split == null ? null : groups(series, split, from, to);
        series.forEach((kpi, days) -> {
            Map<String, Object> figure = figure(kpi, days, slice, from, to);
            if (groups != null) {
                figure.put("groups", rows(split.dimension(), groups.getOrDefault(kpi, List.of())));
            }
            answer.put(kpi.key(), figure);
        });
        goals.compare(answer, slice, baseline);
        for (KpiSection section : sections) {
            Map<String, Object> figure = new LinkedHashMap<>();
            if (answer.get(section.name()) instanceof Map<?, ?> counted) {
                counted.forEach((name, value) -> figure.put((String) name, value));
            }
            figure.putAll(section.of(from, to, slice));
            answer.put(section.name(), figure);
        }
        return answer;
    }

    /** What has nothing in all has nothing in its parts, and is not looked for. */
    private Map<Kpi, List<Group>> groups(Map<Kpi, List<Day>> series, Slice split, LocalDate from, LocalDate to) {
        List<Kpi> some = series.keySet().stream()
                .filter(kpi -> !series.get(kpi).isEmpty())
                .toList();
        return kpis.groups(some, split, from, to, GROUPS);
    }

    private List<Map<String, Object>> rows(Dimension dimension, List<Group> groups) {
        return groups.stream()
                .map(group -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("key", people.shown(dimension, group.value()));
                    row.putAll(measured(group.measure()));
                    return row;
                })
                .toList();
    }

    private Map<String, Object> figure(Kpi kpi, List<Day> days, Slice slice, LocalDate from, LocalDate to) {
        Map<String, Object> figure = new LinkedHashMap<>(
                measured(Measure.sum(kpi, days.stream().map(Day::measure).toList())));
        if (kpi.isDuration()) {
            Spread spread = days.isEmpty() ? Spread.NONE : kpis.spread(kpi, slice, from, to);
            figure.put("median", spread.median());
            figure.put("p90", spread.p90());
        }
        figure.put("series", days.stream().map(day -> point(kpi, day)).toList());
        figure.put("control", ControlChart.of(kpi, days));
        return figure;
    }

    private Map<String, Object> point(Kpi kpi, Day day) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("day", day.day());
        point.putAll(measured(day.measure()));
        if (kpi.matureDays() > 0
                && day.day().plusDays(kpi.matureDays()).isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) {
            point.put("young", true);
        }
        return point;
    }

    private static Map<String, Object> measured(Measure measure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", measure.rate());
        fields.put("numerator", measure.numerator());
        fields.put("denominator", measure.denominator());
        return fields;
    }
}
