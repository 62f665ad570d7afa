package org.qualoop.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Notes every flow node that is entered and every sequence flow that is taken, by process. */
@Component
@Profile("test")
class Coverage extends AbstractProcessEnginePlugin {

    private static final String MULTI_INSTANCE = "#multiInstanceBody";

    private static final Map<String, Set<String>> DRAWN = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> TRAVELLED = new ConcurrentHashMap<>();

    static void forget(String process) {
        TRAVELLED.remove(process);
    }

    /** Ids of what is drawn in the process and was not travelled since {@link #forget}. */
    static Set<String> missing(String process) {
        if (!DRAWN.containsKey(process)) {
            throw new AssertionError("No such process is deployed: " + process);
        }
        Set<String> missing = new TreeSet<>(DRAWN.get(process));
        missing.removeAll(TRAVELLED.getOrDefault(process, Set.of()));
        return missing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
                processes.forEach(process -> {
                    DRAWN.put(process.getKey(), ConcurrentHashMap.newKeySet());
                    watch(process, process.getKey());
                });
            }
        });
    }

    private static void watch(ScopeImpl scope, String process) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (!activity.getId().endsWith(MULTI_INSTANCE)) {
                DRAWN.get(process).add(activity.getId());
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, note(process, activity.getId()));
            }
            activity.getOutgoingTransitions().forEach(flow -> {
                DRAWN.get(process).add(flow.getId());
                ((TransitionImpl) flow)
                        .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, note(process, flow.getId()));
            });
            watch(activity, process);
        }
    }

    private static ExecutionListener note(String process, String id) {
        return execution -> TRAVELLED
                .computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                .add(id);
    }
}
