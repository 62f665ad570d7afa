package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.inspection.SamplingSeverity.NORMAL;
import static org.qualoop.inspection.SamplingSeverity.REDUCED;
import static org.qualoop.inspection.SamplingSeverity.TIGHTENED;

import org.junit.jupiter.api.Test;

/**
 * Scripted lot histories. A lot is one character: {@code +} accepted, also one step tighter; {@code ~} accepted, but not
 * one step tighter; {@code -} not accepted.
 */
class SwitchingTest {

    private static final int AC_LARGE = 5;
    private static final int AC_SMALL = 1;

    @Test
    void twoOfFiveNotAcceptedTightenAndTwoOfSixDoNot() {
        assertThat(after("--").severity()).isEqualTo(TIGHTENED);
        assertThat(after("-+++-").severity()).isEqualTo(TIGHTENED);
        assertThat(after("+++++-+-").severity()).isEqualTo(TIGHTENED);
        assertThat(after("-++++-").severity()).isEqualTo(NORMAL);
        assertThat(after("-++++-++++-").severity()).isEqualTo(NORMAL);
    }

    @Test
    void fiveAcceptedInARowEndTightenedInspection() {
        assertThat(after("--" + "++++").severity()).isEqualTo(TIGHTENED);
        assertThat(after("--" + "+++++")).isEqualTo(SwitchState.START);
        assertThat(after("--" + "++++-" + "++++").severity()).isEqualTo(TIGHTENED);
        assertThat(after("--" + "++++-" + "+++++").severity()).isEqualTo(NORMAL);
    }

    @Test
    void lotsBeforeASwitchDoNotCountAfterIt() {
        assertThat(after("--" + "+++++" + "-").severity()).isEqualTo(NORMAL);
        assertThat(after("--" + "+++++" + "-+-").severity()).isEqualTo(TIGHTENED);
        assertThat(after("++++++++++" + "-" + "-").severity()).isEqualTo(NORMAL);
    }

    @Test
    void fiveNotAcceptedUnderTightenedInspectionStopUntilTheSupplierActs() {
        assertThat(after("--" + "-+-+-+-").stopped()).isFalse();
        SwitchState stopped = after("--" + "-+-+-+-+-");
        assertThat(stopped.stopped()).isTrue();
        assertThat(after(stopped, "+++++++", AC_LARGE)).isEqualTo(stopped);

        SwitchState again = Switching.resume(stopped);

        assertThat(again).isEqualTo(SwitchState.begin(TIGHTENED));
        assertThat(after(again, "+++++", AC_LARGE).severity()).isEqualTo(NORMAL);
        assertThat(Switching.resume(SwitchState.START)).isEqualTo(SwitchState.START);
    }

    @Test
    void notAcceptedLotsOfAnEarlierTightenedPeriodDoNotStop() {
        assertThat(after("--" + "----" + "+++++" + "--" + "-").stopped()).isFalse();
    }

    @Test
    void aScoreOfThirtyEarnsReducedInspection() {
        assertThat(after("+++++++++")).extracting(SwitchState::score).isEqualTo(27);
        assertThat(after("++++++++++")).isEqualTo(SwitchState.begin(REDUCED));
        assertThat(after(SwitchState.START, "++++++++++++++", AC_SMALL).score()).isEqualTo(28);
        assertThat(after(SwitchState.START, "+++++++++++++++", AC_SMALL).severity())
                .isEqualTo(REDUCED);
    }

    @Test
    void theScoreFallsToZero() {
        assertThat(after("+++~").score()).isZero();
        assertThat(after("+++-").score()).isZero();
        assertThat(after("+++~++").score()).isEqualTo(6);
        assertThat(after(SwitchState.START, "+~~", AC_SMALL).score()).isEqualTo(6);
        assertThat(after(SwitchState.START, "+-", AC_SMALL).score()).isZero();
        assertThat(after("++++" + "--" + "+++++").score()).isZero();
    }

    @Test
    void smallAndLargePlansAddToOneScore() {
        SwitchState five = after(SwitchState.START, "+++++", AC_LARGE);
        assertThat(after(five, "+++++++", AC_SMALL).score()).isEqualTo(29);
        assertThat(after(five, "++++++++", AC_SMALL).severity()).isEqualTo(REDUCED);
    }

    @Test
    void theFirstLotNotAcceptedEndsReducedInspection() {
        SwitchState reduced = after("++++++++++");
        assertThat(after(reduced, "++++~~~+++", AC_LARGE)).isEqualTo(reduced);
        assertThat(after(reduced, "-", AC_LARGE)).isEqualTo(SwitchState.START);
    }

    @Test
    void irregularProductionEndsReducedInspection() {
        assertThat(Switching.backToNormal(after("++++++++++"))).isEqualTo(SwitchState.START);
        assertThat(Switching.backToNormal(after("--"))).isEqualTo(after("--"));
    }

    private static SwitchState after(String lots) {
        return after(SwitchState.START, lots, AC_LARGE);
    }

    private static SwitchState after(SwitchState state, String lots, int accept) {
        for (char lot : lots.toCharArray()) {
            state = Switching.next(state, new LotOutcome(lot != '-', accept, lot == '+'));
        }
        return state;
    }
}
