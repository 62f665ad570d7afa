package org.qualoop.connector.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qualoop.platform.Diagrams;
import org.qualoop.platform.Diagrams.Diagram;
import org.qualoop.platform.Families;
import org.qualoop.trace.IntakeKind;
import org.springframework.stereotype.Component;

/**
 * Connectors that only families of processes use that are off: a source that brings nothing but their facts is not
 * polled, a sink of theirs is not listed. What running instances still have for such a sink goes out all the same.
 */
@Component
public class IdleConnectors {

    private static final Pattern TOPIC = Pattern.compile("camunda:topic=\"([^\"]+)\"");

    private final Families families;
    private final Diagrams diagrams;
    private final List<IntakeKind> kinds;

    IdleConnectors(Families families, Diagrams diagrams, List<IntakeKind> kinds) {
        this.families = families;
        this.diagrams = diagrams;
        this.kinds = kinds;
    }

    /** Whether a source brings nothing but facts of families that are off. */
    public boolean isIdle(Kamelet source) {
        return !source.kinds().isEmpty()
                && source.kinds().stream().allMatch(name -> kinds.stream()
                        .anyMatch(kind ->
                                kind.name().equals(name) && kind.family() != null && !families.on(kind.family())));
    }

    /** Topics that diagrams of families which are off use, and no other diagram. */
    public Set<String> topics() {
        Set<String> idle = new HashSet<>();
        families.off().stream()
                .flatMap(family -> family.processes().stream())
                .flatMap(process -> diagrams.find(process).stream())
                .forEach(diagram -> idle.addAll(topicsOf(diagram)));
        if (!idle.isEmpty()) {
            diagrams.all().forEach(diagram -> idle.removeAll(topicsOf(diagram)));
        }
        return idle;
    }

    private static Set<String> topicsOf(Diagram diagram) {
        Set<String> topics = new HashSet<>();
        Matcher matcher = TOPIC.matcher(diagram.xml());
        while (matcher.find()) {
            topics.add(matcher.group(1));
        }
        return topics;
    }
}
