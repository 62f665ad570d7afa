package org.qualoop.trace.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.qualoop.trace.Item;
import org.qualoop.trace.LotId;

/** Finds what an item refers to, at any depth, by the names that the contract gives to references. */
final class References {

    private References() {}

    /** Adds the orders and lots that the item names. */
    static void of(Item item, Set<String> orderNos, Set<LotId> lots) {
        collect(item.json(), orderNos, lots);
    }

    private static void collect(JsonNode node, Set<String> orderNos, Set<LotId> lots) {
        if (node.isObject()) {
            JsonNode orderNo = node.get("orderNo");
            if (orderNo != null) {
                orderNos.add(orderNo.asText());
            }
            JsonNode sku = node.get("sku");
            JsonNode lotNo = node.get("lotNo");
            if (sku != null && lotNo != null) {
                lots.add(new LotId(sku.asText(), lotNo.asText()));
            }
        }
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, orderNos, lots));
        }
    }
}
