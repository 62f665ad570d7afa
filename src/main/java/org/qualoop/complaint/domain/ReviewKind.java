package org.qualoop.complaint.domain;

import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.integer;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.text;
import static org.qualoop.trace.Fields.texts;

import java.util.List;
import org.qualoop.complaint.CaseSource;
import org.qualoop.platform.Family;
import org.qualoop.trace.Fact;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** Reviews below a shop's goods. */
@Component
class ReviewKind implements IntakeKind {

    private static final int MAX_URL = 2_000;

    private static final Schema SCHEMA = Schema.of(
                    key("channel"),
                    key("reviewId"),
                    integer("rating", 1, 5),
                    instant("createdAt"),
                    key("orderNo").optional(),
                    key("sku").optional(),
                    key("customerId").optional(),
                    text("text").optional(),
                    text("appendText").optional(),
                    texts("mediaUrls", MAX_URL).optional())
            .keyedBy("channel", "reviewId");

    private final Hearing hearing;

    ReviewKind(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Family family() {
        return Family.COMPLAINTS;
    }

    @Override
    public void apply(List<Fact> facts) {
        facts.forEach(fact -> hearing.hear(said(fact.item()), fact.isNew(), fact.receivedAt()));
    }

    private static Said said(Item item) {
        return new Said(
                CaseSource.REVIEW,
                item.text("channel"),
                item.text("reviewId"),
                null,
                item.integer("rating"),
                item.instant("createdAt"),
                item.text("orderNo"),
                item.text("sku"),
                item.text("customerId"),
                item.text("text"),
                item.text("appendText"),
                item.texts("mediaUrls"));
    }
}
