package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.TrailMapper;
import org.qualoop.kpi.data.TrailMapper.EventRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

@Component
class TrailReader implements KpiTrail {

    private static final int NEWEST = 1_000;
    private static final char SEPARATOR = '|';

    private final TrailMapper mapper;
    private final Folding folding;

    TrailReader(TrailMapper mapper, Folding folding) {
        this.mapper = mapper;
        this.folding = folding;
    }

    @Override
    public Page events(Kpi kpi, Slice slice, LocalDate from, LocalDate to, String after, int limit) {
        List<EventRow> rows = rows(kpi, slice, from, to, after, limit + 1);
        boolean more = rows.size() > limit;
        List<EventRow> page = more ? rows.subList(0, limit) : rows;
        EventRow last = more ? page.get(limit - 1) : null;
        return new Page(
                page.stream().map(TrailReader::event).toList(),
                more ? last.countedOn().toString() + SEPARATOR + last.subject() : null);
    }

    private List<EventRow> rows(Kpi kpi, Slice slice, LocalDate from, LocalDate to, String after, int limit) {
        LocalDate day = null;
        String subject = null;
        if (after != null && !after.isBlank()) {
            int cut = after.indexOf(SEPARATOR);
            try {
                day = LocalDate.parse(after.substring(0, Math.max(0, cut)));
            } catch (DateTimeException e) {
                throw Problem.badRequest("/after", "after 不是上一页给出的游标 is not the cursor of the page before");
            }
            subject = after.substring(cut + 1);
        }
        return mapper.events(kpi.key(), slice.key(), slice.cell(), from, to, day, subject, limit);
    }

    private static Event event(EventRow row) {
        boolean ofOrder = row.subject().startsWith(Ledger.ORDER);
        String source = row.subject().substring(row.subject().indexOf(SEPARATOR) + 1);
        return new Event(
                row.countedOn(),
                source,
                ofOrder ? source : row.orderNo(),
                row.sku(),
                row.lotNo(),
                row.supplierCode(),
                row.amount().stripTrailingZeros());
    }

    @Override
    public Map<Dimension, List<Share>> shares(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        rows(kpi, slice, from, to, null, NEWEST)
                .forEach(row -> amounts.merge(row.subject(), row.amount(), BigDecimal::add));
        Map<Dimension, Map<String, BigDecimal>> sums = new EnumMap<>(Dimension.class);
        for (List<String> part : Bulk.parts(amounts.keySet())) {
            folding.applied(part).forEach((subject, contributions) -> Trail.values(contributions, kpi.key())
                    .forEach((name, values) -> Dimension.of(name)
                            .ifPresent(dimension ->
                                    values.forEach(value -> sums.computeIfAbsent(dimension, d -> new HashMap<>())
                                            .merge(value, amounts.get(subject), BigDecimal::add)))));
        }
        Map<Dimension, List<Share>> shares = new EnumMap<>(Dimension.class);
        sums.forEach((dimension, values) -> shares.put(dimension, most(values, limit)));
        return shares;
    }

    private static List<Share> most(Map<String, BigDecimal> values, int limit) {
        return values.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue().stripTrailingZeros()))
                .sorted(Comparator.comparing(Share::amount).reversed().thenComparing(Share::value))
                .limit(limit)
                .toList();
    }
}
