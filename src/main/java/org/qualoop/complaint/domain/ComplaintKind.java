package org.qualoop.complaint.domain;

import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.oneOf;
import static org.qualoop.trace.Fields.text;

import java.util.List;
import org.qualoop.complaint.CaseSource;
import org.qualoop.platform.Family;
import org.qualoop.trace.Fact;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** Complaints that reach the house directly: telephone, chat, tickets, the regulator (12315). */
@Component
class ComplaintKind implements IntakeKind {

    private static final Schema SCHEMA = Schema.of(
                    key("channel"),
                    key("complaintId"),
                    instant("createdAt"),
                    oneOf("kind", "PHONE", "CHAT", "TICKET", "REGULATOR"),
                    key("orderNo").optional(),
                    key("sku").optional(),
                    key("customerId").optional(),
                    text("text"))
            .keyedBy("channel", "complaintId");

    private final Hearing hearing;

    ComplaintKind(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public String name() {
        return "complaints";
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
                CaseSource.COMPLAINT,
                item.text("channel"),
                item.text("complaintId"),
                item.text("kind"),
                null,
                item.instant("createdAt"),
                item.text("orderNo"),
                item.text("sku"),
                item.text("customerId"),
                item.text("text"),
                null,
                List.of());
    }
}
