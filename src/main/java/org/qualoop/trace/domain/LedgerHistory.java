package org.qualoop.trace.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.PersonalData;
import org.qualoop.platform.Problem;
import org.qualoop.trace.FactHistory;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.qualoop.trace.data.FactStore;
import org.springframework.stereotype.Component;

/** Reads the ledger; who a customer is stays recognisable to those who know, as in the order archive. */
@Component
class LedgerHistory implements FactHistory {

    private static final Map<String, Function<String, String>> MASKS = Map.of(
            "phone", Mask::phone,
            "email", Mask::email,
            "contactEmail", Mask::email,
            "address", Mask::address,
            "oaid", Mask::whole,
            "senderHint", Mask::whole,
            "text", PersonalData::masked,
            "appendText", PersonalData::masked,
            "claimed", PersonalData::masked);

    private final Map<String, IntakeKind> kinds;
    private final FactStore store;

    LedgerHistory(List<IntakeKind> kinds, FactStore store) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(IntakeKind::name, Function.identity()));
        this.store = store;
    }

    @Override
    public History of(String kindName, List<String> key) {
        IntakeKind kind = kinds.get(kindName);
        if (kind == null) {
            throw Problem.notFound("没有这种数据 There is no kind of facts named " + kindName);
        }
        String canonical = canonical(kind.schema(), key);
        List<Revision> revisions = store.revisions(kindName, canonical, canonical).stream()
                .map(row -> new Revision(
                        row.revision(),
                        row.receivedAt(),
                        row.receivedBy(),
                        masked("", row.item().json())))
                .toList();
        if (revisions.isEmpty()) {
            throw Problem.notFound("没有收到过这条数据 No such fact has come in");
        }
        return new History(kindName, key, revisions);
    }

    /** The key as the ledger writes it: an instant may be given in any zone. */
    private static String canonical(Schema schema, List<String> key) {
        List<String> names = schema.naturalKey();
        if (key.size() != names.size()) {
            throw Problem.badRequest("/key", "must be given " + names.size() + " times: " + String.join(", ", names));
        }
        ObjectNode raw = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            raw.put(names.get(i), key.get(i));
        }
        List<FieldError> errors = new ArrayList<>();
        Item item = new Schema(
                        schema.fields().stream()
                                .filter(field -> names.contains(field.name()))
                                .toList(),
                        names)
                .read(raw, errors);
        if (!errors.isEmpty()) {
            throw Problem.badRequest("The key is not one of this kind", errors);
        }
        return schema.keyOf(item);
    }

    private static JsonNode masked(String parent, JsonNode json) {
        if (json instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> copy.set(field.getKey(), field(parent, field.getKey(), field.getValue())));
            return copy;
        }
        return json;
    }

    private static JsonNode field(String parent, String name, JsonNode value) {
        Function<String, String> mask = parent.equals("customer") && name.equals("name") ? Mask::name : MASKS.get(name);
        return mask != null && value.isTextual()
                ? JsonNodeFactory.instance.textNode(mask.apply(value.textValue()))
                : masked(name, value);
    }
}
