package org.qualoop.trace.domain;

import org.qualoop.trace.Field;
import org.qualoop.trace.Fields;
import org.qualoop.trace.Item;

/** The optional field {@code status} of a fact that may turn out not to have happened: CANCELLED takes it out of every trace. */
final class Withdrawal {

    private static final String CANCELLED = "CANCELLED";

    private Withdrawal() {}

    static Field field() {
        return Fields.oneOf("status", "VALID", CANCELLED).optional();
    }

    static boolean of(Item item) {
        return CANCELLED.equals(item.text("status"));
    }
}
