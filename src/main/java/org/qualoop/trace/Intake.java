package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;

/** The one door for outside facts, whoever brings them: the HTTP API and the connectors' sources. */
public interface Intake {

    /** Most items of one batch. */
    int MAX_ITEMS = 5_000;

    /**
     * Takes a batch in one transaction.
     *
     * @param kind name of the intake kind
     * @param body one object or an array of at most {@link #MAX_ITEMS}
     * @param by the user on whose behalf
     * @throws org.qualoop.platform.Problem when the kind is unknown or every item is bad; nothing is stored then
     */
    IntakeResult take(String kind, JsonNode body, String by);

    /** Like {@link #take}, but a batch of which every item is bad is a result, too. */
    IntakeResult offer(String kind, JsonNode body, String by);
}
