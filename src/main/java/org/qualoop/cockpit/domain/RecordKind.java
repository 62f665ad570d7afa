package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Optional;

/** One kind of record that tasks are about and numbers lead to. */
interface RecordKind {

    /** Whether a number looks like one of this kind. */
    boolean owns(String recordNo);

    /** Whether the current user may open the record's page. */
    default boolean mayRead() {
        return true;
    }

    /** The record's page. */
    String url(String recordNo);

    Optional<RecordSheet> sheet(String recordNo);

    /** Numbers of the records that an order is behind. */
    List<String> ofOrder(String orderNo);

    /** What the home page counts of them. */
    List<Home.Figure> figures();
}
