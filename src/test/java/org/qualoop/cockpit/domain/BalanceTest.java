package org.qualoop.cockpit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.qualoop.trace.LotTraces.Summary;

class BalanceTest {

    @Test
    void whatCameInIsTakenAwayStepByStepAndTheRestIsShown() {
        Balance balance = Balance.of(new Summary(100, 0, 0, -10, 5, 40, 30, 0, 3, 2, 0, 20, 0, 0, 0, 0));
        assertThat(balance.steps())
                .extracting(Balance.Step::name)
                .containsExactly(
                        "received", "returned", "adjusted", "inStock", "shipped", "sampled", "scrapped", "unaccounted");
        assertThat(balance.steps().get(0).x()).isZero();
        Balance.Step last = balance.steps().get(7);
        assertThat(last.units()).isEqualTo(20);
        assertThat(last.x()).isZero();
        assertThat(last.width()).isCloseTo(20 * 100.0 / 105, org.assertj.core.data.Offset.offset(0.01));
        assertThat(balance.steps()).allMatch(step -> step.x() >= 0 && step.x() + step.width() <= 100.0001);
    }

    @Test
    void moreOutThanInIsShownToo() {
        Balance balance = Balance.of(new Summary(10, 0, 0, 0, 0, 0, 25, 0, 0, 0, 0, -15, 0, 0, 0, 0));
        assertThat(balance.unaccounted()).isEqualTo(-15);
        assertThat(balance.steps()).allMatch(step -> step.x() >= 0 && step.x() + step.width() <= 100.0001);
    }

    @Test
    void whatASupplierMadeAndWeReceivedIsTakenBackBeforeTheRest() {
        Balance balance = Balance.of(new Summary(60, 100, 100, 0, 0, 20, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(balance.steps())
                .extracting(Balance.Step::name, Balance.Step::units)
                .containsExactly(
                        tuple("received", 60L),
                        tuple("produced", 100L),
                        tuple("producedElsewhere", -100L),
                        tuple("inStock", -20L),
                        tuple("shipped", -40L),
                        tuple("unaccounted", 0L));
    }

    @Test
    void aLotOfWhichNothingIsKnownHasOneEmptyStep() {
        Balance balance = Balance.of(new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(balance.steps()).hasSize(1);
        assertThat(balance.steps().get(0).width()).isZero();
    }
}
