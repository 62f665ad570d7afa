package org.qualoop.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The deployed BPMN diagrams, and where in them a record stands. */
public interface Diagrams {

    /** The latest version of each whose family is on, by key. */
    List<Diagram> all();

    Optional<Diagram> find(String processKey);

    /** The record's latest process, in the version of the diagram that it runs on; empty when it has none. */
    Optional<Position> of(String recordNo);

    /** @param documentation what the diagram says of itself */
    record Diagram(String key, String name, int version, String documentation, String xml) {}

    /**
     * @param active ids of the steps that are waiting or at work
     * @param passed ids of the steps that are done
     * @param failed ids of the steps whose job or call has given up: an incident
     */
    record Position(Diagram diagram, boolean ended, Set<String> active, Set<String> passed, Set<String> failed) {}
}
