package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import org.junit.jupiter.api.Test;
import org.qualoop.inspection.ShipGate;
import org.qualoop.testing.Covers;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;

/** Travels every exit and timer of {@code recall-containment.bpmn}. */
@QualoopTest
@Covers("recall-containment")
class RecallContainmentProcessTest {

    @Autowired
    private RecallWorld world;

    @Autowired
    private ShipGate gate;

    @Test
    void everyWarehouseWithStockOrOutboundsIsAskedAndConfirms() {
        LotId lot = world.lot("W1");
        world.stock(lot, "W2", 4);
        String outboundNo = world.outbound(lot, "W3");
        String no = world.start("CARE", false, lot);

        assertThat(world.view(no).holds())
                .extracting(RecallView.Hold::warehouse, RecallView.Hold::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("W1", "REQUESTED"),
                        org.assertj.core.groups.Tuple.tuple("W2", "REQUESTED"),
                        org.assertj.core.groups.Tuple.tuple("W3", "REQUESTED"));
        assertThat(gate.ask(outboundNo).decision()).isEqualTo(ShipGate.Decision.STOP);
        assertThat(gate.ask(outboundNo).reasons())
                .extracting(ShipGate.Reason::code, ShipGate.Reason::recordNo)
                .contains(org.assertj.core.groups.Tuple.tuple("RECALL", no));
        assertThat(world.answer(no, "wms-hold-lot"))
                .extracting(inputs -> inputs.get("warehouse"))
                .containsExactlyInAnyOrder("W1", "W2", "W3");
        assertThat(world.view(no).holds()).extracting(RecallView.Hold::status).containsOnly("CONFIRMED");
        assertThat(world.answer(no, "wms-stop-outbound").get(0)).containsEntry("outboundNo", outboundNo);
        assertThat(world.view(no).outbounds())
                .extracting(RecallView.Outbound::status)
                .containsExactly("STOPPED");
        world.answerAll(no);
        assertThat(world.instances(no)).as("nothing is left to contain").hasSize(1);
    }

    @Test
    void aParcelThatIsGoneIsNotedAsTooLate() {
        LotId lot = world.lot("W1");
        world.outbound(lot, "W1");
        String no = world.start("CARE", false, lot);
        world.refuse(no, "wms-stop-outbound", "OUTBOUND_GONE");

        assertThat(world.view(no).outbounds())
                .extracting(RecallView.Outbound::status)
                .containsExactly("TOO_LATE");
    }

    @Test
    void thePlatformsWarehouseAndOneThatRefusesGetAPerson() {
        LotId lot = world.lot("JD-01");
        String no = world.start("CARE", false, lot);
        assertThat(world.view(no).holds()).extracting(RecallView.Hold::status).containsExactly("UNSUPPORTED");
        assertThat(world.waiting(no)).doesNotContain("wms-hold-lot");
        world.makeLate(no, "holdByHand");
        world.fire(no, "holdOverdue");
        assertThat(world.task(no, "holdByHand").getAssignee()).isEqualTo("warehouse-lead");
        world.answerAll(no);
        world.complete(no, "holdByHand", "warehouse", "heldNote", "京东后台已下架，王工确认");
        assertThat(world.view(no).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.status()).isEqualTo("CONFIRMED");
            assertThat(hold.confirmedBy()).isEqualTo("warehouse");
            assertThat(hold.note()).contains("王工");
        });

        LotId other = world.lot("W1");
        String refused = world.start("CARE", false, other);
        world.refuse(refused, "wms-hold-lot", "LOT_HOLD_REFUSED");
        assertThat(world.view(refused).holds())
                .extracting(RecallView.Hold::status)
                .containsExactly("UNSUPPORTED");
        assertThat(world.tasks(refused)).contains("holdByHand");
    }

    @Test
    void aHoldThatAWarehouseConfirmsAfterTheRejectionIsWithdrawn() {
        LotId lot = world.lot("W1");
        world.ship(lot, unique("C"));
        String no = world.start("CARE", false, lot);
        world.assess(no);
        world.reject(no);
        world.answer(no, "wms-hold-lot");
        assertThat(world.answer(no, "erp-update-stock-status").get(0)).containsEntry("status", "HELD");

        assertThat(world.answer(no, "wms-release-lot")).hasSize(1);
        assertThat(world.answer(no, "erp-update-stock-status"))
                .extracting(inputs -> inputs.get("status"))
                .contains("RELEASED");
        world.answerAll(no);
        assertThat(world.ended(no)).isTrue();
    }
}
