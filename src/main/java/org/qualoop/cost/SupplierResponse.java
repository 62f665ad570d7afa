package org.qualoop.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * How quickly a supplier answers the letters that it was sent: requests for an 8D and claims.
 *
 * @param asked letters sent in that time
 * @param answered of them
 * @param waiting of them, still without any answer; a refusal to answer is neither
 * @param medianDays from the letter to the answer; null when fewer than {@code least} were answered
 * @param letters newest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SupplierResponse(
        int asked, int answered, int waiting, Double medianDays, int least, List<Letter> letters) {

    /**
     * @param kind CAPA or CLAIM
     * @param answeredAt null without an answer
     * @param days until the answer, or so far; one decimal
     * @param outcome ANSWERED, REFUSED, NO_ANSWER of an 8D; ACCEPT, COUNTER, REJECT of a claim; null while waiting
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Letter(
            String kind, String recordNo, Instant sentAt, Instant answeredAt, double days, String outcome) {}
}
