package org.qualoop.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.qualoop.platform.FieldError;

/**
 * What became of a batch: {@code accepted + updated + duplicates + rejected.size()} is the number of its items.
 *
 * @param accepted items with a new key
 * @param updated items with a known key and other content
 * @param duplicates items already known with the same content
 */
public record IntakeResult(int accepted, int updated, int duplicates, List<Rejection> rejected) {

    /**
     * A refused item.
     *
     * @param index its place in the batch, from 0
     * @param pointer JSON pointer to the first wrong field, within the item
     * @param errors all that is wrong with it, when that is more than one thing
     */
    public record Rejection(
            int index,
            String pointer,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

        public static Rejection of(int index, List<FieldError> errors) {
            FieldError first = errors.get(0);
            return new Rejection(index, first.pointer(), first.detail(), errors.size() > 1 ? errors : List.of());
        }

        /** Everything that is wrong with it, at least one thing. */
        public List<FieldError> all() {
            return errors.isEmpty() ? List.of(new FieldError(pointer, detail)) : errors;
        }
    }
}
