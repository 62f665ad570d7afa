package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.platform.Engine;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.stereotype.Component;

/**
 * How much of a loss the supplier bears: the rule table {@code claim-share}, from the liability that the NCR behind it
 * found, the cause that the inspector of a return found, and the kind of record.
 */
@Component
class SupplierShare {

    private static final String SUPPLIER = "SUPPLIER";

    private final Engine engine;
    private final NcrApi ncrs;
    private final RmaApi returns;

    SupplierShare(Engine engine, NcrApi ncrs, RmaApi returns) {
        this.engine = engine;
        this.ncrs = ncrs;
        this.returns = returns;
    }

    /** Shares of many losses: each record is asked once, and the rule table once for what is alike to it. */
    final class Asked {

        private final Map<List<Object>, BigDecimal> known = new HashMap<>();
        private final Map<Map<String, Object>, BigDecimal> decided = new HashMap<>();

        BigDecimal of(EntryRow loss) {
            List<Object> same = List.of(loss.recordNo(), loss.item(), loss.eventNo());
            return known.computeIfAbsent(same, key -> percent(loss, decided));
        }
    }

    Asked ask() {
        return new Asked();
    }

    private BigDecimal percent(EntryRow loss, Map<Map<String, Object>, BigDecimal> decided) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("series", Categories.seriesOf(loss.recordNo()));
        inputs.put("stage", loss.stage().name());
        inputs.put("cause", causeOf(loss));
        inputs.put("liability", liabilityOf(loss));
        return decided.computeIfAbsent(inputs, this::decide);
    }

    private BigDecimal decide(Map<String, Object> inputs) {
        List<Map<String, Object>> found = engine.decide("claim-share", inputs);
        return found.isEmpty()
                ? BigDecimal.ZERO
                : new BigDecimal(String.valueOf(found.get(0).get("percent")));
    }

    /** null when no NCR has found who answers for it yet. */
    private Double liabilityOf(EntryRow loss) {
        List<Liability> parties =
                ncrs.find(loss.eventNo()).map(NcrView::liability).orElse(List.of());
        return parties.isEmpty()
                ? null
                : parties.stream()
                        .filter(p -> SUPPLIER.equals(p.party()) || p.party().equals(loss.supplierCode()))
                        .map(Liability::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
    }

    private String causeOf(EntryRow loss) {
        return loss.recordNo().startsWith("RMA-")
                ? returns.find(loss.recordNo())
                        .map(found -> causeOf(found, loss))
                        .orElse(null)
                : null;
    }

    private static String causeOf(ReturnView found, EntryRow loss) {
        return found.lines().stream()
                .filter(line -> loss.sku() == null || loss.sku().equals(line.sku()))
                .map(ReturnView.Line::cause)
                .filter(cause -> cause != null)
                .findFirst()
                .orElse(found.cause());
    }
}
