package org.qualoop.recall;

/** What the stopwatch of a recall or drill takes the time of. */
public enum Lap {
    /** From the lots to every parcel that carried them: the time of the search itself. */
    FORWARD,
    /** From the lots back to what they were made of, their purchase orders and suppliers. */
    BACK,
    /** Since opening, until the scope was frozen. */
    SCOPE,
    /** Since opening, until every recipient stood in the list with a way to reach him, or with none. */
    LISTED,
    /** Since opening, until every warehouse had confirmed; in a drill: had counted. */
    HELD,
    APPROVED,
    CLOSED
}
