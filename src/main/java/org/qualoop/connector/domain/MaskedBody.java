package org.qualoop.connector.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.qualoop.platform.PersonalData;
import org.springframework.stereotype.Component;

/**
 * A fact as pages and the API show it: what names or reaches a customer is hidden, and in what people wrote telephones
 * and addresses; everything else is legible.
 */
@Component("maskedBody")
public class MaskedBody {

    private static final String CUSTOMER = "customer";
    private static final Set<String> PERSONAL =
            Set.of("phone", "email", "address", "oaid", "contactVia", "senderHint", "receiver", "mobile");
    private static final Set<String> WRITTEN = Set.of("text", "appendText", "note", "remark");
    private static final String HIDDEN = "****";

    private final ObjectMapper json;

    MaskedBody(ObjectMapper json) {
        this.json = json;
    }

    /** @param body JSON; anything else is hidden whole */
    String of(String body) {
        try {
            JsonNode node = json.readTree(body);
            mask(node, false);
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            return HIDDEN;
        }
    }

    /** The same content, line by line for people. */
    public String legible(String body) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(body));
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    private static void mask(JsonNode node, boolean customer) {
        if (node instanceof ObjectNode object) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                boolean personal = PERSONAL.contains(field.getKey())
                        || customer && !field.getKey().equals("id");
                if (personal && !field.getValue().isNull()) {
                    field.setValue(object.textNode(HIDDEN));
                } else if (WRITTEN.contains(field.getKey()) && field.getValue().isTextual()) {
                    field.setValue(
                            object.textNode(PersonalData.masked(field.getValue().textValue())));
                } else {
                    mask(field.getValue(), field.getKey().equals(CUSTOMER));
                }
            }
        } else {
            node.forEach(one -> mask(one, customer));
        }
    }
}
