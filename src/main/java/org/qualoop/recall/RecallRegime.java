package org.qualoop.recall;

import java.util.List;

/**
 * The duties under which a recall runs: CARE (nobody but the customers is told), CN, COSMETICS. A new regime is a bean
 * of this type, rows in {@code recall-regime.dmn} (target, rounds, deadlines) and, where reactions are reported, in
 * {@code reaction-deadline.dmn}.
 */
public interface RecallRegime {

    /** In the API and the rules. */
    String code();

    /** Papers that go outside, in the order in which they are needed; empty when there are none. */
    List<Paper> papers();

    /**
     * A document.
     *
     * @param name in the address: {@code notice}, {@code report}
     */
    interface Paper {

        String name();

        String title();

        /** The markup of its body, Chinese first, from what is known now; unknown fields are left to be filled in. */
        String body(RecallView recall);
    }
}
