package org.qualoop.inspection.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qualoop.platform.Diagrams;
import org.qualoop.platform.Diagrams.Diagram;
import org.springframework.stereotype.Component;

/** Which tasks of which diagrams obey an SOP. One that no task names is chosen by a decision table, or not in use. */
@Component
public class SopUses {

    private static final Pattern TASK =
            Pattern.compile("<bpmn:userTask\\s([^>]*)>(.*?)</bpmn:userTask>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
    private static final Pattern SOP = Pattern.compile("<camunda:property\\s+name=\"sop\"\\s+value=\"([^\"]+)\"");

    private final Diagrams diagrams;

    SopUses(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    /** A task, in the words of its diagram. */
    public record Use(String processKey, String processName, String taskKey, String taskName) {}

    /** By key of the SOP. */
    public Map<String, List<Use>> all() {
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        diagrams.all().forEach(diagram -> add(diagram, uses));
        return uses;
    }

    private static void add(Diagram diagram, Map<String, List<Use>> uses) {
        Matcher task = TASK.matcher(diagram.xml());
        while (task.find()) {
            Matcher name = NAME.matcher(task.group(1));
            String taskName = name.find() ? name.group(1).replace("&#10;", " ") : "";
            Matcher id = ID.matcher(task.group(1));
            String taskKey = id.find() ? id.group(1) : "";
            Matcher sop = SOP.matcher(task.group(2));
            while (sop.find()) {
                uses.computeIfAbsent(sop.group(1), key -> new ArrayList<>())
                        .add(new Use(diagram.key(), diagram.name(), taskKey, taskName));
            }
        }
    }
}
