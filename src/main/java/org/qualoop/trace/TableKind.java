package org.qualoop.trace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qualoop.platform.FieldError;

/**
 * An intake kind whose facts only go to tables.
 *
 * @param check rules beyond the shape
 * @param store writes a batch
 */
public record TableKind(String name, Schema schema, Function<Item, List<FieldError>> check, Consumer<List<Fact>> store)
        implements IntakeKind {

    public TableKind(String name, Schema schema, Consumer<List<Fact>> store) {
        this(name, schema, item -> List.of(), store);
    }

    @Override
    public List<FieldError> check(Item item) {
        return check.apply(item);
    }

    @Override
    public void apply(List<Fact> facts) {
        store.accept(facts);
    }
}
