package org.qualoop.cockpit.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.cockpit.domain.PackagingBoard.By;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.qualoop.trace.LotId;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.LotView;
import org.springframework.stereotype.Component;

/** Who stands behind the keys of the figures: packaging lots ({@code lotNo|sku}) and suppliers. */
@Component
public class PackagingNames {

    private final TraceApi trace;
    private final Suppliers suppliers;
    private final Labels labels;

    PackagingNames(TraceApi trace, Suppliers suppliers, Labels labels) {
        this.trace = trace;
        this.suppliers = suppliers;
        this.labels = labels;
    }

    /**
     * @param title the lot number, or the supplier's name
     * @param about the article of a lot, or the supplier's code
     * @param supplier of a lot, null while unknown
     * @param held whether the lot is held
     * @param url of the lot's page, null for a supplier
     */
    public record Name(String title, String about, String supplier, boolean held, String url) {}

    public Map<String, Name> of(By by, Collection<String> keys) {
        return by == By.LOT ? lots(keys) : suppliers(keys);
    }

    private Map<String, Name> suppliers(Collection<String> codes) {
        Map<String, String> known = names(List.copyOf(codes));
        return codes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> new Name(known.getOrDefault(code, code), code, null, false, null)));
    }

    private Map<String, Name> lots(Collection<String> keys) {
        Map<LotId, LotView> views = trace
                .lots(keys.stream().map(PackagingNames::lot).toList())
                .stream()
                .collect(Collectors.toMap(view -> new LotId(view.sku(), view.lotNo()), Function.identity()));
        Map<String, String> known = names(views.values().stream()
                .map(LotView::supplierCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Name> names = new HashMap<>();
        for (String key : keys) {
            LotId lot = lot(key);
            LotView view = views.get(lot);
            String supplier = view == null ? null : view.supplierCode();
            names.put(
                    key,
                    new Name(
                            lot.lotNo(),
                            labels.sku(lot.sku()),
                            supplier == null ? null : known.getOrDefault(supplier, supplier),
                            view != null && "HELD".equals(view.holdStatus()),
                            Links.lot(lot)));
        }
        return names;
    }

    private Map<String, String> names(List<String> codes) {
        return suppliers.find(codes).stream().collect(Collectors.toMap(Supplier::code, Supplier::name));
    }

    static LotId lot(String key) {
        int bar = key.lastIndexOf('|');
        return new LotId(key.substring(bar + 1), key.substring(0, Math.max(0, bar)));
    }
}
