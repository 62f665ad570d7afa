package org.qualoop.inspection;

import java.util.List;

/**
 * Where a supplier's lots of a SKU stand. To be stored and handed to {@link Switching#next} with the next lot.
 *
 * @param score switching score, counted under normal inspection only; 30 earn reduced inspection
 * @param recent whether each of the last lots under this severity was accepted, oldest first, at most 5
 * @param notAccepted lots not accepted since tightened inspection began
 * @param stopped no more lots until the supplier has acted, see {@link Switching#resume}
 */
public record SwitchState(
        SamplingSeverity severity, int score, List<Boolean> recent, int notAccepted, boolean stopped) {

    /** Every series begins here. */
    public static final SwitchState START = begin(SamplingSeverity.NORMAL);

    public SwitchState {
        recent = List.copyOf(recent);
    }

    static SwitchState begin(SamplingSeverity severity) {
        return new SwitchState(severity, 0, List.of(), 0, false);
    }
}
