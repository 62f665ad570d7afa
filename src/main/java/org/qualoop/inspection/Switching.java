package org.qualoop.inspection;

import static org.qualoop.inspection.SamplingSeverity.NORMAL;
import static org.qualoop.inspection.SamplingSeverity.REDUCED;
import static org.qualoop.inspection.SamplingSeverity.TIGHTENED;

import java.util.ArrayList;
import java.util.List;

/** The switching rules of ISO 2859-1 (9.3, 9.4) as pure functions: state and lot in, state out. */
public final class Switching {

    private static final int WINDOW = 5;
    private static final int NOT_ACCEPTED_FOR_TIGHTENED = 2;
    private static final int NOT_ACCEPTED_TO_STOP = 5;
    private static final int SCORE_FOR_REDUCED = 30;

    private Switching() {}

    /** A stopped series stays stopped whatever its lots are like. */
    public static SwitchState next(SwitchState state, LotOutcome lot) {
        if (state.stopped()) {
            return state;
        }
        return switch (state.severity()) {
            case NORMAL -> afterNormal(state, lot);
            case TIGHTENED -> afterTightened(state, lot);
            case REDUCED -> lot.accepted() ? state : SwitchState.begin(NORMAL);
        };
    }

    /** The supplier has acted: lots are taken again, under tightened inspection (9.4). */
    public static SwitchState resume(SwitchState state) {
        return state.stopped() ? SwitchState.begin(TIGHTENED) : state;
    }

    /** Production became irregular or late, or conditions call for it: reduced inspection ends (9.3.4). */
    public static SwitchState backToNormal(SwitchState state) {
        return state.severity() == REDUCED ? SwitchState.begin(NORMAL) : state;
    }

    private static SwitchState afterNormal(SwitchState state, LotOutcome lot) {
        List<Boolean> recent = withLatest(state.recent(), lot.accepted());
        if (recent.stream().filter(accepted -> !accepted).count() >= NOT_ACCEPTED_FOR_TIGHTENED) {
            return SwitchState.begin(TIGHTENED);
        }
        int score = score(state.score(), lot);
        return score >= SCORE_FOR_REDUCED
                ? SwitchState.begin(REDUCED)
                : new SwitchState(NORMAL, score, recent, 0, false);
    }

    private static int score(int before, LotOutcome lot) {
        if (lot.accept() >= 2) {
            return lot.acceptedOneStepTighter() ? before + 3 : 0;
        }
        return lot.accepted() ? before + 2 : 0;
    }

    private static SwitchState afterTightened(SwitchState state, LotOutcome lot) {
        List<Boolean> recent = withLatest(state.recent(), lot.accepted());
        if (recent.size() == WINDOW && !recent.contains(false)) {
            return SwitchState.begin(NORMAL);
        }
        int notAccepted = state.notAccepted() + (lot.accepted() ? 0 : 1);
        return new SwitchState(TIGHTENED, 0, recent, notAccepted, notAccepted >= NOT_ACCEPTED_TO_STOP);
    }

    private static List<Boolean> withLatest(List<Boolean> recent, boolean accepted) {
        List<Boolean> all = new ArrayList<>(recent);
        all.add(accepted);
        return all.subList(Math.max(0, all.size() - WINDOW), all.size());
    }
}
