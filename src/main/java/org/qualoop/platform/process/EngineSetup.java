package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What every engine of the house gets: strong password hashes, a watch on every user task, quick rules and timers. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    private final TaskListener taskWatch;

    EngineSetup(@Lazy TaskWatch taskWatch) {
        this.taskWatch = task -> taskWatch.notify(task);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new BCryptPasswords());
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners();
        engine.setCustomPreBPMNParseListeners(listeners = listeners == null ? new ArrayList<>() : listeners);
        listeners.add(new WatchEveryUserTask());
        listeners.add(new PrivateVariables());
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new QuickFeel(new ScalaFeelEngineFactory(List.of()).createInstance()));
        engine.setDmnEngineConfiguration(decisions);
        engine.setDmnHistoryEventProducer(new FinalDecisionsOnly());
        engine.setTaskMetricsEnabled(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventHandler(new DiscreetHistory(engine.getHistoryEventHandler()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        JobDueIndex.create(engine.getProcessEngineConfiguration().getDataSource());
    }

    private final class WatchEveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, taskWatch);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, taskWatch);
        }
    }
}
