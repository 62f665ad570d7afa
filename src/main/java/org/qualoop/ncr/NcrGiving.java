package org.qualoop.ncr;

import java.util.List;
import org.qualoop.platform.Handover.Candidate;
import org.qualoop.platform.TaskView;

/** A lead or a quality manager gives an exception to somebody else. */
public interface NcrGiving {

    /** Its task that the current user may give to others; null when there is none. */
    TaskView givable(NcrView ncr);

    /**
     * Who may have it instead of who has it now.
     *
     * @throws org.qualoop.platform.Problem 404 for an unknown NCR, 403 for who may not, 409 when nothing is left to do
     */
    List<Candidate> candidates(String ncrNo);

    /**
     * The journal says who gave it to whom.
     *
     * @param from who has it as far as the giver knows, or null for nobody
     * @throws org.qualoop.platform.Problem as above; 409 when somebody took it meanwhile, 422 when {@code to} may not have it
     */
    void give(String ncrNo, String from, String to);
}
