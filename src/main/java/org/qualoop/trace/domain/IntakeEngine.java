package org.qualoop.trace.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.IntakeResult;
import org.qualoop.trace.IntakeResult.Rejection;
import org.qualoop.trace.Item;
import org.springframework.stereotype.Service;

/** Checks a batch and hands its good items to the ledger. */
@Service
class IntakeEngine implements Intake {

    private final Map<String, IntakeKind> kinds;
    private final FactLedger ledger;

    IntakeEngine(List<IntakeKind> kinds, FactLedger ledger) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(IntakeKind::name, Function.identity()));
        this.ledger = ledger;
    }

    @Override
    public IntakeResult take(String kindName, JsonNode body, String by) {
        IntakeResult result = offer(kindName, body, by);
        int good = result.accepted() + result.updated() + result.duplicates();
        if (good == 0 && !result.rejected().isEmpty()) {
            throw Problem.unprocessable("No item of the batch can be taken", pointingInto(body, result.rejected()));
        }
        return result;
    }

    private static List<FieldError> pointingInto(JsonNode body, List<Rejection> rejected) {
        return rejected.stream()
                .flatMap(rejection -> rejection.all().stream()
                        .map(error -> new FieldError(
                                (body.isArray() ? "/" + rejection.index() : "") + error.pointer(), error.detail())))
                .toList();
    }

    @Override
    public IntakeResult offer(String kindName, JsonNode body, String by) {
        IntakeKind kind = kinds.get(kindName);
        if (kind == null) {
            throw Problem.notFound("There is no kind of facts named " + kindName);
        }
        if (!body.isContainerNode()) {
            throw Problem.badRequest("", "The body must be an object or an array of objects");
        }
        if (body.isArray() && body.size() > MAX_ITEMS) {
            throw Problem.tooLarge("A batch has at most " + MAX_ITEMS + " items");
        }
        List<Rejection> rejected = new ArrayList<>();
        List<Candidate> good = new ArrayList<>();
        List<JsonNode> items = body.isArray() ? listOf(body) : List.of(body);
        for (int i = 0; i < items.size(); i++) {
            List<FieldError> errors = new ArrayList<>();
            Item item = read(kind, items.get(i), errors);
            if (errors.isEmpty()) {
                good.add(Candidate.of(i, kind.schema().keyOf(item), item));
            } else {
                rejected.add(Rejection.of(i, errors));
            }
        }
        return ledger.store(kind, good, rejected, by);
    }

    private static Item read(IntakeKind kind, JsonNode raw, List<FieldError> errors) {
        Item item = kind.schema().read(raw, errors);
        if (errors.isEmpty()) {
            errors.addAll(kind.check(item));
        }
        return item;
    }

    private static List<JsonNode> listOf(JsonNode array) {
        List<JsonNode> items = new ArrayList<>(array.size());
        array.forEach(items::add);
        return items;
    }
}
