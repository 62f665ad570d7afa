package org.qualoop.rma.domain;

import static org.qualoop.trace.Fields.deadline;
import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.lineNo;
import static org.qualoop.trace.Fields.list;
import static org.qualoop.trace.Fields.money;
import static org.qualoop.trace.Fields.oneOf;
import static org.qualoop.trace.Fields.quantity;
import static org.qualoop.trace.Fields.text;
import static org.qualoop.trace.Fields.texts;

import java.util.List;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.trace.Fact;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** Requests of shops. The first revision opens a return; later ones drive it. */
@Component
class ReturnRequestKind implements IntakeKind {

    private static final Schema SCHEMA = Schema.of(
                    key("channel"),
                    key("requestId"),
                    oneOf("type", "REFUND_ONLY", "RETURN", "EXCHANGE", "RESEND", "REPAIR"),
                    key("orderNo"),
                    key("reasonCode"),
                    instant("requestedAt"),
                    list("lines", 1, "orderLineNo", lineNo("orderLineNo"), quantity("qty")),
                    text("text").optional(),
                    text("goodsStatus", 200).optional(),
                    text("platformStatus", 200).optional(),
                    money("amount").optional(),
                    deadline("deadlineAt").optional(),
                    instant("refundedAt").optional(),
                    text("refundedBy", 200).optional(),
                    key("returnTrackingNo").optional(),
                    texts("buyerEvidenceUrls", 2_000).optional())
            .keyedBy("channel", "requestId");

    private final ReturnDesk desk;
    private final ReturnMapper returns;
    private final Families families;

    ReturnRequestKind(ReturnDesk desk, ReturnMapper returns, Families families) {
        this.desk = desk;
        this.returns = returns;
        this.families = families;
    }

    @Override
    public String name() {
        return "return-requests";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Family family() {
        return Family.RETURNS;
    }

    @Override
    public void apply(List<Fact> facts) {
        for (Fact fact : facts) {
            Claim claim = Claim.of(fact.item());
            returns.ofRequest(claim.channel(), claim.requestId())
                    .ifPresentOrElse(
                            row -> desk.revise(row, claim, fact.receivedBy()), () -> open(claim, fact.receivedBy()));
        }
    }

    private void open(Claim claim, String by) {
        if (families.on(family())) {
            desk.open(claim, by);
        }
    }
}
