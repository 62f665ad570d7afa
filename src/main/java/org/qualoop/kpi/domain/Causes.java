package org.qualoop.kpi.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.AlertMapper;
import org.qualoop.kpi.data.AlertMapper.AlertRow;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/**
 * Which open alerts of the same figure explain a signal, so that one bad lot does not ring once for its SKU, once for its
 * supplier and once for everybody who packed it.
 */
@Component("alertCauses")
class Causes {

    private static final int MOST = 500;

    private final AlertMapper mapper;
    private final TraceApi trace;

    Causes(AlertMapper mapper, TraceApi trace) {
        this.mapper = mapper;
        this.trace = trace;
    }

    /** @param part what of the slice the cause accounts for */
    record Cause(AlertRow alert, Slice part) {}

    /** Narrower alerts that are part of this slice. */
    List<Cause> within(String kpi, Slice slice) {
        List<Cause> causes = new ArrayList<>();
        for (AlertRow alert : mapper.open(kpi, MOST)) {
            Slice its = slice(alert);
            part(slice, its)
                    .filter(part ->
                            causes.stream().noneMatch(cause -> cause.part().equals(part)))
                    .ifPresent(part -> causes.add(new Cause(alert, part)));
        }
        return causes;
    }

    /** A wider alert that stands for itself and that this lot is part of. */
    Optional<AlertRow> around(String kpi, Slice lot) {
        return mapper.open(kpi, MOST).stream()
                .filter(alert -> alert.causeNo() == null)
                .filter(alert -> part(slice(alert), lot).isPresent())
                .findFirst();
    }

    private Optional<Slice> part(Slice whole, Slice its) {
        if (its.equals(whole) || its.dimension() != Dimension.LOT && its.dimension() != Dimension.SKU) {
            return Optional.empty();
        }
        String sku = its.dimension() == Dimension.LOT ? LotJudge.sku(its) : its.value();
        return switch (whole.dimension()) {
            case SKU ->
                its.dimension() == Dimension.LOT && whole.value().equals(sku) ? Optional.of(its) : Optional.empty();
            case SUPPLIER ->
                its.dimension() == Dimension.LOT && Objects.equals(supplier(its), whole.value())
                        ? Optional.of(its)
                        : Optional.empty();
            case LOT, MATERIAL_LOT, PACKAGING_LOT -> Optional.empty();
            default -> Optional.of(whole.ofSku(sku));
        };
    }

    private String supplier(Slice lot) {
        String sku = LotJudge.sku(lot);
        String lotNo = lot.value().substring(0, lot.value().length() - sku.length() - 1);
        return trace.supplierOf(sku, lotNo).orElse(null);
    }

    private static Slice slice(AlertRow alert) {
        return Dimension.of(alert.dimension())
                .map(dimension -> Slice.of(dimension, alert.cell()))
                .orElse(new Slice(Dimension.ALL, alert.cell(), null));
    }
}
