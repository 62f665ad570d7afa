package org.qualoop.complaint.domain;

import java.time.Instant;
import java.util.List;
import org.qualoop.complaint.CaseSource;

/** What a customer said, as the fact that came in tells it. */
record Said(
        CaseSource kind,
        String channel,
        String ref,
        String complaintKind,
        Integer rating,
        Instant at,
        String orderNo,
        String sku,
        String customerId,
        String text,
        String appendText,
        List<String> mediaUrls) {

    private static final String REVIEW = "REVIEW";

    /** As the rule table knows it: a review, or the way in which a complaint came. */
    String source() {
        return kind == CaseSource.REVIEW ? REVIEW : complaintKind;
    }

    /** All the words, the added ones last. */
    String words() {
        return (text == null ? "" : text) + (appendText == null ? "" : "\n" + appendText);
    }

    String ncrRef() {
        return NcrRefs.of(kind, channel, ref);
    }
}
