package org.qualoop.trace;

import java.util.List;
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
     * Stores new and changed facts and starts what they cause, in the transaction of the whole batch. No two facts of
     * one call have the same key. A failure rolls the batch back; a conflict with another batch makes it run again.
     */
    void apply(List<Fact> facts);
}
