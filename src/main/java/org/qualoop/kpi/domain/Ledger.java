package org.qualoop.kpi.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.KpiMapper.CountRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.InList;
import org.qualoop.platform.Table;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.LinksInferred;
import org.qualoop.trace.LotId;
import org.qualoop.trace.OrderFacts;
import org.qualoop.trace.Schema;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the transaction of each fact what must be counted again, and keeps what rooms tell. */
@Component("kpiLedger")
class Ledger {

    static final String ORDER = "O|";
    private static final TypeReference<Map<String, String>> DIMENSIONS = new TypeReference<>() {};

    private static final Table<String> MARKS = Table.<String>of("kpi_dirty").column("subject", subject -> subject);
    private static final String COUNTED = "select order_no from kpi_count where order_no in (%s)";

    private final KpiMapper mapper;
    private final InList lists;
    private final Bulk bulk;
    private final OrderFacts facts;
    private final ObjectMapper json;

    Ledger(KpiMapper mapper, InList lists, Bulk bulk, OrderFacts facts, ObjectMapper json) {
        this.mapper = mapper;
        this.lists = lists;
        this.bulk = bulk;
        this.facts = facts;
        this.json = json;
    }

    @EventListener
    void on(FactsStored event) {
        switch (event.kind()) {
            case "orders", "shipments" -> orders(event.orderNos());
            case "tracking-events" -> orders(facts.ordersOfTracking(delivered(event.keys())));
            case "receipts", "productions" -> lots(event.lots());
            case "purchase-orders" -> lots(facts.lotsOfPurchases(event.keys()));
            default -> {}
        }
    }

    /** Packaging that was not scanned counts by the station's usage window. */
    @EventListener
    void on(LinksInferred event) {
        orders(event.orderNos());
    }

    @EventListener
    void on(Counted told) {
        String subject = told.kpi().key() + '|' + told.source();
        if (told.numerator() == null) {
            mapper.removeCount(subject);
        } else {
            mapper.putCount(row(subject, told));
        }
        mapper.mark(List.of(subject));
    }

    Map<String, String> dimensions(CountRow row) {
        try {
            return json.readValue(row.more(), DIMENSIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Dimensions of " + row.subject() + " are damaged", e);
        }
    }

    private void orders(Collection<String> orderNos) {
        bulk.insert(MARKS, orderNos.stream().map(ORDER::concat).toList());
        Bulk.parts(lists.present(COUNTED, orderNos)).forEach(mapper::markOfOrders);
    }

    private void lots(Collection<LotId> lots) {
        Bulk.parts(lots).forEach(mapper::markOfLots);
        orders(facts.ordersOfLots(lots));
    }

    private static List<String> delivered(List<String> keys) {
        return keys.stream()
                .filter(key -> key.endsWith(Schema.SEPARATOR + "DELIVERED"))
                .map(key -> key.substring(0, key.indexOf(Schema.SEPARATOR)))
                .distinct()
                .toList();
    }

    private CountRow row(String subject, Counted told) {
        Map<String, String> more = new TreeMap<>();
        told.about().more().forEach((Dimension dimension, String value) -> more.put(dimension.key(), value));
        try {
            return new CountRow(
                    subject,
                    told.kpi().key(),
                    told.at(),
                    told.about().orderNo(),
                    told.about().orderLineNo(),
                    told.about().sku(),
                    told.about().lotNo(),
                    told.about().supplierCode(),
                    json.writeValueAsString(more),
                    told.numerator(),
                    told.denominator());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Dimensions of " + subject + " are not plain text", e);
        }
    }
}
