package org.qualoop.trace;

import java.util.List;
import java.util.Map;
import org.qualoop.platform.Family;
import org.qualoop.platform.FieldError;

/**
 * A kind of outside facts that {@code POST /api/v1/intake/{kind}} takes. Each room contributes its kinds as beans; the
 * intake checks, recognises duplicates, keeps every revision, and hands over what is new or changed.
 */
public interface IntakeKind {

    /** The kind's name in the address, for example {@code purchase-orders}. */
    String name();

    Schema schema();

    /**
     * Whose processes the facts start; null: none. While it is off the facts are kept and start nothing, and a source
     * that brings nothing else is not polled.
     */
    default Family family() {
        return null;
    }

    /** Rules beyond the shape, on an item whose shape is right. */
    default List<FieldError> check(Item item) {
        return List.of();
    }

    /**
     * Rules that depend on what is stored already, on the good items of a batch in their order; called in the
     * transaction that stores them, before anything of it is stored.
     *
     * @return what is wrong, by the item's place in the list
     */
    default Map<Integer, List<FieldError>> refuse(List<Item> items) {
        return Map.of();
    }

    /**
     * Stores new and changed facts and starts what they cause, in the transaction of the whole batch. No two facts of
     * one call have the same key. A failure rolls the batch back; a conflict with another batch makes it run again.
     */
    void apply(List<Fact> facts);
}
