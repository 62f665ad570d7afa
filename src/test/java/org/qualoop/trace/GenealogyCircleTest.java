package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.IntakeResult.Rejection;
import org.qualoop.trace.LotTraces.RelatedLot;

/** A lot is never made from itself, over however many steps and in whatever order the steps are told. */
class GenealogyCircleTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String w = "circle" + WORLDS.incrementAndGet() + "-";
    private TraceRoom room;

    @BothDatabases
    void theStepThatWouldCloseACircleIsRefusedWithTheWayRound(Database database) {
        room = TraceRoom.on(database);
        room.take("productions", production("P1", "A", "B"), production("P2", "B", "C"));

        assertThatThrownBy(() -> room.take("productions", production("P3", "C", "A")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.errors())
                            .containsExactly(new FieldError(
                                    "/0/inputs/0/lotNo",
                                    "would make the lot its own ingredient: S %1$sC → S %1$sA → S %1$sB → S %1$sC"
                                            .formatted(w)));
                });

        assertThat(room.get(LotTraces.class).trace(lot("A"), null, 1).madeFrom())
                .isEmpty();
        assertThat(room.take("productions", production("P3", "A", "C")).accepted())
                .isEqualTo(1);
    }

    @BothDatabases
    void withinABatchTheItemThatClosesItIsNamedAndTheOthersAreKept(Database database) {
        room = TraceRoom.on(database);
        IntakeResult result = room.take(
                "productions",
                production("P1", "A", "B"),
                "{\"productionNo\":5}",
                production("P2", "B", "C"),
                production("P3", "X", "A"),
                production("P4", "C", "A"),
                production("P5", "C", "D"));
        assertThat(result.accepted()).isEqualTo(4);
        assertThat(result.rejected()).extracting(Rejection::index).containsExactly(1, 4);
        assertThat(result.rejected().get(1).pointer()).isEqualTo("/inputs/0/lotNo");
        assertThat(room.get(LotTraces.class).trace(lot("X"), null, 1).wentInto())
                .extracting(RelatedLot::lotNo)
                .containsExactly(w + "A", w + "B", w + "C", w + "D");
    }

    @BothDatabases
    void aCorrectionMayOpenAWayAndMayNotCloseACircle(Database database) {
        room = TraceRoom.on(database);
        room.take("productions", production("P1", "A", "B"), production("P2", "C", "D"));
        assertThatThrownBy(() -> room.take("productions", production("P2", "B", "A")))
                .isInstanceOf(Problem.class);
        assertThat(room.get(LotTraces.class).trace(lot("C"), null, 1).wentInto())
                .hasSize(1);

        IntakeResult turned = room.take("productions", production("P1", "E", "F"), production("P2", "B", "A"));
        assertThat(turned.updated()).isEqualTo(2);
        assertThat(room.take("productions", production("P2", "B", "A")).duplicates())
                .isEqualTo(1);
    }

    private LotId lot(String lotNo) {
        return new LotId("S", w + lotNo);
    }

    private String production(String no, String input, String output) {
        return """
                {"productionNo":"%1$s%2$s","at":"2026-01-05T00:00:00Z","output":{"sku":"S","lotNo":"%1$s%4$s","qty":10},
                 "inputs":[{"sku":"S","lotNo":"%1$s%3$s","qty":7}]}""".formatted(w, no, input, output);
    }
}
