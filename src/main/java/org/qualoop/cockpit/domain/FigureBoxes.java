package org.qualoop.cockpit.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.kpi.KpiTrail.Share;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.PersonalFigures;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/** What is behind a figure: its worst values by each dimension, or what the events of one value have in common. */
@Component
public class FigureBoxes {

    private static final List<Dimension> ORDER = List.of(
            Dimension.SUPPLIER,
            Dimension.LOT,
            Dimension.PACKAGING_LOT,
            Dimension.SKU,
            Dimension.CHANNEL,
            Dimension.WAREHOUSE,
            Dimension.PACKER,
            Dimension.CARRIER,
            Dimension.DEFECT_CODE,
            Dimension.INSPECTOR,
            Dimension.PACKAGING_SUPPLIER,
            Dimension.MATERIAL_LOT,
            Dimension.MATERIAL_SUPPLIER,
            Dimension.PICKER,
            Dimension.DEPARTMENT);

    /** The worst of many is looked for. */
    private static final double SIGMAS = 3;

    private final KpiApi kpis;
    private final KpiTrail trail;

    FigureBoxes(KpiApi kpis, KpiTrail trail) {
        this.kpis = kpis;
        this.trail = trail;
    }

    /**
     * One dimension.
     *
     * @param rated false: only events are told apart, and {@code share} is their part of all
     */
    public record Box(Dimension dimension, boolean rated, List<Row> rows) {}

    /** @param share of everything that went wrong here, 0 to 1 */
    public record Row(String value, Measure measure, BigDecimal amount, double share, Difference difference) {}

    /** The dimensions that the current user may look at, those first that a page shows first. */
    public static List<Dimension> shown() {
        return ORDER.stream().filter(PersonalFigures::mayRead).toList();
    }

    /** Dimensions without any value are left out. */
    public List<Box> of(Kpi kpi, Measure whole, Look look, int limit) {
        List<Box> boxes = new ArrayList<>();
        Map<Dimension, List<Share>> shares =
                look.narrowed() ? trail.shares(kpi, look.slice(), look.from(), look.to(), limit) : Map.of();
        for (Dimension dimension : shown()) {
            boolean here = dimension == look.slice().dimension() || dimension == Dimension.SKU && look.sku() != null;
            if (!here) {
                boxes.add(
                        look.narrowed() && dimension != Dimension.SKU
                                ? shared(dimension, shares.getOrDefault(dimension, List.of()), kpi, whole)
                                : rated(kpi, dimension, whole, look, limit));
            }
        }
        return boxes.stream().filter(box -> !box.rows().isEmpty()).toList();
    }

    /** One dimension with its rates; look must not be narrowed by another than the SKU unless it asks for SKUs. */
    public Box rated(Kpi kpi, Dimension dimension, Measure whole, Look look, int limit) {
        List<Group> groups = look.narrowed()
                ? kpis.worstSkus(kpi, look.slice(), look.from(), look.to(), limit)
                : kpis.worst(kpi, new Slice(dimension, null, look.sku()), look.from(), look.to(), limit);
        double all = Math.max(wrong(kpi, whole).doubleValue(), 1e-9);
        return new Box(
                dimension,
                true,
                groups.stream()
                        .map(group -> row(kpi, group, whole, all, dimension))
                        .toList());
    }

    private static Row row(Kpi kpi, Group group, Measure whole, double all, Dimension dimension) {
        BigDecimal wrong = wrong(kpi, group.measure());
        Difference difference = dimension == Dimension.DEFECT_CODE
                ? Difference.UNKNOWN
                : Difference.ofPart(kpi, group.measure(), whole, SIGMAS);
        return new Row(
                group.value(), group.measure(), wrong, Math.min(1, Math.max(0, wrong.doubleValue() / all)), difference);
    }

    private static Box shared(Dimension dimension, List<Share> shares, Kpi kpi, Measure whole) {
        double all = Math.max(
                wrong(kpi, whole).doubleValue(),
                shares.stream()
                        .map(Share::amount)
                        .max(Comparator.naturalOrder())
                        .map(BigDecimal::doubleValue)
                        .orElse(1d));
        return new Box(
                dimension,
                false,
                shares.stream()
                        .map(share -> new Row(
                                share.value(),
                                null,
                                share.amount(),
                                Math.min(1, Math.max(0, share.amount().doubleValue() / all)),
                                Difference.UNKNOWN))
                        .toList());
    }

    private static BigDecimal wrong(Kpi kpi, Measure measure) {
        return kpi.lowerIsBetter() ? measure.numerator() : measure.denominator().subtract(measure.numerator());
    }
}
