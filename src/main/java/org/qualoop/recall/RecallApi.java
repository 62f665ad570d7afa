package org.qualoop.recall;

import java.util.Optional;

/** What other rooms may do with recalls. Every call joins the caller's transaction. */
public interface RecallApi {

    /**
     * Freezes the scope and starts the process.
     *
     * @return number of the recall
     * @throws org.qualoop.platform.Problem 400 that names the field
     */
    String start(RecallRequest request, String by);

    Optional<RecallView> find(String recallNo);

    long countOpen();
}
