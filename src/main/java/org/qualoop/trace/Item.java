package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.qualoop.platform.Money;

/**
 * A checked item of outside data in canonical form. Fields are named by dotted paths ({@code customer.id}); what is
 * absent is null, an absent list is empty.
 */
public record Item(JsonNode json) {

    public String text(String field) {
        return value(field, JsonNode::asText);
    }

    public Integer integer(String field) {
        return value(field, JsonNode::intValue);
    }

    public BigDecimal decimal(String field) {
        return value(field, JsonNode::decimalValue);
    }

    public Boolean flag(String field) {
        return value(field, JsonNode::booleanValue);
    }

    public Instant instant(String field) {
        return value(field, node -> Instant.parse(node.textValue()));
    }

    public LocalDate date(String field) {
        return value(field, node -> LocalDate.parse(node.textValue()));
    }

    public Money money(String field) {
        return value(
                field,
                node -> new Money(
                        new BigDecimal(node.get("amount").textValue()),
                        node.get("currency").textValue()));
    }

    public Item object(String field) {
        return value(field, Item::new);
    }

    public List<Item> list(String field) {
        return entries(field, Item::new);
    }

    public List<String> texts(String field) {
        return entries(field, JsonNode::textValue);
    }

    private <T> T value(String field, Function<JsonNode, T> read) {
        JsonNode node = find(field);
        return node == null || node.isNull() ? null : read.apply(node);
    }

    private <T> List<T> entries(String field, Function<JsonNode, T> read) {
        JsonNode node = find(field);
        List<T> entries = new ArrayList<>(node == null ? 0 : node.size());
        if (node != null) {
            node.forEach(entry -> entries.add(read.apply(entry)));
        }
        return entries;
    }

    private JsonNode find(String field) {
        JsonNode node = json;
        for (int from = 0; node != null; ) {
            int dot = field.indexOf('.', from);
            if (dot < 0) {
                return node.get(field.substring(from));
            }
            node = node.get(field.substring(from, dot));
            from = dot + 1;
        }
        return null;
    }
}
