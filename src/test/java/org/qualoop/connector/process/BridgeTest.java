package org.qualoop.connector.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.connector.domain.Effect;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Outcome;
import org.qualoop.connector.domain.Peers;
import org.qualoop.connector.domain.Sinks;
import org.qualoop.notification.NotificationApi;
import org.qualoop.notification.NotificationView;
import org.qualoop.notification.SentState;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From an external task to a peer and back, with topics of its own so that other tests' tasks stay untouched. */
@QualoopTest
@Covers("manual-effect")
class BridgeTest {

    private static final Kamelet REFUND = sink("bridgetest-refund-sink", Effect.MONEY, "REFUND_REFUSED", "refundNo");
    private static final Kamelet HOLD = sink("bridgetest-hold-sink", Effect.STOCK, "LOT_HOLD_REFUSED");
    private static final Kamelet REPLY = sink("bridgetest-reply-sink", Effect.INFO, "REPLY_REFUSED");
    private static final Kamelet TELL = sink(EffectBatch.WORK_NOTIFICATION + "-sink", Effect.INFO, null);

    @Autowired
    private ExternalTaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService userTasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private EffectSettlement settlement;

    @Autowired
    private ManualEffects manual;

    @Autowired
    private NotificationApi notifications;

    @Autowired
    private Peers peers;

    @Autowired
    private BridgeSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private Jobs jobs;

    private final List<Call> calls = new ArrayList<>();
    private final Set<String> stopped = new HashSet<>();
    private BiFunction<Kamelet, Map<String, Object>, Outcome> peer = (sink, body) -> new Outcome.Done(Map.of());
    private ExternalTaskBridge bridge;
    private EffectQueue queue;

    record Call(String topic, Map<String, Object> body, String key) {}

    @BeforeEach
    void build() {
        // Notices that other tests left behind would be ours too.
        tasks.createExternalTaskQuery().topicName(TELL.topic()).list().stream()
                .map(ExternalTask::getProcessInstanceId)
                .distinct()
                .forEach(left -> runtime.deleteProcessInstance(left, "left by another test"));
        Sinks sinks = new Sinks() {
            @Override
            public boolean hasPeer(Kamelet sink) {
                return true;
            }

            @Override
            public Outcome call(Kamelet sink, Map<String, Object> body, String key) {
                calls.add(new Call(sink.topic(), body, key));
                return peer.apply(sink, body);
            }
        };
        queue = new EffectQueue(tasks, List.of(REFUND, HOLD, REPLY, TELL), settings, stopped::contains, clock);
        bridge = new ExternalTaskBridge(
                queue,
                new EffectBatch(sinks, settlement, queue, notifications, peers, settings, List.of(), clock),
                settings,
                clock,
                true);
    }

    @AfterEach
    void stop() throws InterruptedException {
        bridge.stop();
    }

    @Test
    void aStepCallsThePeerWithItsInputsAndGoesOnWithTheResult() {
        String instance = start(process("refund", REFUND, true));
        String taskId = waiting(instance).getId();
        peer = (sink, body) -> new Outcome.Done(Map.of("refundNo", "RF-7"));

        bridge.runOnce();

        assertThat(calls)
                .containsExactly(new Call("bridgetest-refund", Map.of("recordNo", "BT-1", "amount", "12.50"), taskId));
        assertThat(endOf(instance)).isEqualTo("refunded");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("lifted")
                        .singleResult()
                        .getValue())
                .isEqualTo("RF-7");
        assertThat(runtimeVariableOfInstance(instance, "refundNo"))
                .as("the result stays local")
                .isFalse();
    }

    @Test
    void whatAPausedSinkIsToTellWaitsAndCostsNoRetry() {
        String instance = start(process("refundPaused", REFUND, true));
        stopped.add(REFUND.name());

        bridge.runOnce();

        assertThat(calls).isEmpty();
        assertThat(waiting(instance).getRetries()).isNull();
        stopped.clear();
        bridge.runOnce();
        assertThat(endOf(instance)).isEqualTo("refunded");
    }

    @Test
    void aBusinessRefusalTakesThePathOfTheDiagram() {
        String instance = start(process("refundRefused", REFUND, true));
        peer = (sink, body) -> new Outcome.Refused("超过实付金额");

        bridge.runOnce();

        assertThat(endOf(instance)).isEqualTo("refused");
    }

    @Test
    void aFailureIsRetriedWithTheSameKeyAndGrowingPatienceAndEndsAsIncident() {
        String instance = start(process("refundFails", REFUND, true));
        peer = (sink, body) -> new Outcome.Failed("HTTP 500", "trace", false);
        String id = waiting(instance).getId();
        for (int retriesLeft = settings.retries() - 1; retriesLeft >= 0; retriesLeft--) {
            bridge.runOnce();
            assertThat(waiting(instance).getRetries()).isEqualTo(retriesLeft);
            assertThat(waiting(instance).getErrorMessage()).isEqualTo("HTTP 500");
            bridge.runOnce();
            tasks.unlock(id);
        }
        assertThat(calls).hasSize(settings.retries()).allMatch(call -> call.key()
                .equals(id));
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isEqualTo(1);
        assertThat(settings.backoff(4)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.backoff(1)).isEqualTo(Duration.ofSeconds(640));
    }

    @Test
    void anotherNodeRepeatsWithTheSameKeyWhatANodeThatDiedHadCalled() {
        String instance = start(process("crash", REFUND, true));
        peer = (sink, body) -> {
            throw new ThreadDeath();
        };
        assertThatThrownBy(bridge::runOnce).isInstanceOf(ThreadDeath.class);
        assertThat(endOf(instance)).isNull();

        peer = (sink, body) -> new Outcome.Done(Map.of("refundNo", "RF-1"));
        bridge.runOnce();
        assertThat(calls).as("while the lock holds nobody repeats").hasSize(1);
        tasks.unlock(waiting(instance).getId());
        bridge.runOnce();

        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).key()).isEqualTo(calls.get(1).key());
        assertThat(endOf(instance)).isEqualTo("refunded");
    }

    @Test
    void oneTokenThatCannotMoveOnHoldsBackNobodyElse() {
        String stuck = start(brokenAfterwards());
        String fine = start(process("fine", REFUND, true));
        peer = (sink, body) -> new Outcome.Done(Map.of("refundNo", "RF-2"));

        bridge.runOnce();

        assertThat(endOf(fine)).isEqualTo("refunded");
        assertThat(waiting(stuck).getRetries()).isEqualTo(settings.retries() - 1);
        assertThat(waiting(stuck).getErrorMessage()).startsWith("The process could not go on");
    }

    @Test
    void anUnreachablePeerIsLeftAloneForAWhileAndTheRestOfTheBatchLosesNoRetry() {
        String first = start(process("unreachable1", REFUND, true));
        String second = start(process("unreachable2", REFUND, true));
        peer = (sink, body) -> new Outcome.Failed("Connection refused", "", true);

        bridge.runOnce();
        bridge.runOnce();

        assertThat(calls).hasSize(1);
        assertThat(List.of(waiting(first).getRetries(), waiting(second).getRetries()))
                .containsExactlyInAnyOrder(settings.retries(), settings.retries() - 1);
    }

    @Test
    void aThrottledCallCostsNoRetry() {
        String instance = start(process("throttled", REFUND, true));
        peer = (sink, body) -> new Outcome.Throttled(Duration.ofMinutes(1), "slow down");

        bridge.runOnce();

        assertThat(waiting(instance).getRetries()).isEqualTo(settings.retries());
    }

    @Test
    void moneyWithoutAPeerBecomesAPersonsTaskThatSettlesTheStep() {
        String instance = start(process("byHand", REFUND, true));
        peer = (sink, body) -> new Outcome.NoPeer();
        String id = waiting(instance).getId();

        bridge.runOnce();
        bridge.runOnce();

        Task byHand = byHand(id);
        assertThat(byHand.getAssignee()).isEqualTo("finance");
        assertThat(userTasks.getVariable(byHand.getId(), "details")).isEqualTo("recordNo: BT-1\namount: 12.50");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
        assertThat(calls.stream().filter(call -> call.topic().equals(REFUND.topic())))
                .hasSize(1);
        userTasks.complete(byHand.getId(), Map.of("effectDecision", "DONE", "effectReference", "V-2026-1"));
        jobs.run(byHand.getProcessInstanceId());
        assertThat(endOf(instance)).isEqualTo("refunded");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("lifted")
                        .singleResult()
                        .getValue())
                .isEqualTo("V-2026-1");
    }

    @Test
    void aPersonMayRefuseWhatTheDiagramHasAnAnswerTo() {
        String instance = start(process("byHandRefused", REFUND, true));
        peer = (sink, body) -> new Outcome.NoPeer();
        Task byHand = byHandAfter(instance);

        userTasks.complete(byHand.getId(), Map.of("effectDecision", "REFUSED", "effectRemark", "已退过"));
        jobs.run(byHand.getProcessInstanceId());

        assertThat(endOf(instance)).isEqualTo("refused");
    }

    @Test
    void theWorkerIsToldAndTheLeadIsRemindedWhenItIsLate() {
        String instance = start(process("byHandLate", HOLD, false));
        peer = (sink, body) -> sink == HOLD ? new Outcome.NoPeer() : new Outcome.Done(Map.of());
        Task byHand = byHandAfter(instance);
        assertThat(byHand.getAssignee()).isEqualTo("warehouse");

        bridge.runOnce();
        jobs.fire(byHand.getProcessInstanceId(), "effectOverdue");
        bridge.runOnce();

        assertThat(calls.stream().filter(c -> c.topic().equals(TELL.topic())).map(c -> c.body()
                        .get("to")))
                .containsExactly("warehouse", "warehouse-lead");
        assertThat(userTasks.createTaskQuery().taskId(byHand.getId()).count()).isEqualTo(1);
        userTasks.complete(byHand.getId(), Map.of("effectDecision", "DONE"));
        jobs.run(byHand.getProcessInstanceId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(byHand.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsTakenFromThePersonWhoIsToldSo() {
        String instance = start(process("cancelled", HOLD, false));
        peer = (sink, body) -> sink == HOLD ? new Outcome.NoPeer() : new Outcome.Done(Map.of());
        Task byHand = byHandAfter(instance);
        runtime.deleteProcessInstance(instance, "withdrawn");

        assertThat(userTasks.createTaskQuery().taskId(byHand.getId()).count()).isZero();
        bridge.runOnce();
        assertThat(calls.stream().filter(c -> c.topic().equals(TELL.topic())).map(c -> c.body()
                        .get("title")))
                .anyMatch(title -> title.toString().startsWith("不用再办理"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(byHand.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void theAnswerOfAPersonIsHarmlessWhenTheWaitingStepEndsInTheSameMoment() {
        String instance = start(process("cancelledLate", HOLD, false));
        peer = (sink, body) -> sink == HOLD ? new Outcome.NoPeer() : new Outcome.Done(Map.of());
        Task byHand = byHandAfter(instance);
        userTasks.complete(byHand.getId(), Map.of("effectDecision", "DONE"));
        runtime.deleteProcessInstance(instance, "withdrawn");

        jobs.run(byHand.getProcessInstanceId());
        bridge.runOnce();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(byHand.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void aRefusalThatTheDiagramDoesNotCatchBecomesAPersonsTaskInsteadOfALostToken() {
        String instance = start(process("uncaught", HOLD, false));
        String id = waiting(instance).getId();
        peer = (sink, body) -> new Outcome.Refused("批次不存在");

        bridge.runOnce();

        assertThat(userTasks.getVariable(byHand(id).getId(), "reason")).isEqualTo("批次不存在");
        assertThat(endOf(instance)).isNull();
    }

    @Test
    void wordsWithoutAPeerShowInThePageAndTheProcessGoesOn() {
        String instance = start(process("words", REPLY, false));
        String id = waiting(instance).getId();
        peer = (sink, body) -> new Outcome.NoPeer();

        bridge.runOnce();

        assertThat(endOf(instance)).isEqualTo("refunded");
        assertThat(notifications.of("quality", false, null, 5))
                .extracting(NotificationView::title)
                .contains("未能自动执行：bridgetest-reply-sink");
        assertThat(id).isNotNull();
    }

    @Test
    void aReminderShowsInThePageAndGoesToOnePersonsPhone() {
        String instance = start(reminder("remind", "quality"));
        String id = waiting(instance).getId();

        bridge.runOnce();

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.key()).isEqualTo(id);
            assertThat(call.body())
                    .containsEntry("to", "quality")
                    .containsEntry("messengerId", "dd-quality")
                    .containsEntry("recordNo", "NCR-20261122-00001");
            assertThat(call.body().get("link").toString()).endsWith("/ncrs/NCR-20261122-00001");
        });
        NotificationView shown = notifications.of("quality", true, null, 1).get(0);
        assertThat(shown.sentState()).isEqualTo(SentState.SENT);
        assertThat(endOf(instance)).isEqualTo("reminded");
    }

    @Test
    void manyRemindersOfOnePersonBecomeOneDigestThatKeepsItsKeyOverARepeat() {
        BpmnModelInstance model = reminder("digest", "finance");
        deploy(model);
        List<String> instances = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            instances.add(
                    runtime.startProcessInstanceByKey("digest", "NCR-" + i).getId());
        }
        peer = (sink, body) -> new Outcome.Failed("HTTP 502", "", false);
        bridge.runOnce();
        peer = (sink, body) -> new Outcome.Done(Map.of());
        instances.forEach(instance -> tasks.unlock(waiting(instance).getId()));

        bridge.runOnce();

        assertThat(calls).hasSize(2);
        assertThat(calls.get(1)).isEqualTo(calls.get(0));
        assertThat(calls.get(0).body().get("title")).isEqualTo("您有 4 条新的质量待办");
        assertThat(instances).allSatisfy(instance -> assertThat(endOf(instance)).isEqualTo("reminded"));
    }

    @Test
    void somebodyWithoutAPhoneReadsItInThePage() {
        String instance = start(reminder("noPhone", "nobody-" + UUID.randomUUID()));

        bridge.runOnce();

        assertThat(calls).isEmpty();
        assertThat(endOf(instance)).isEqualTo("reminded");
    }

    @Test
    void aCommitWakesTheBridge() throws InterruptedException {
        java.util.concurrent.CountDownLatch called = new java.util.concurrent.CountDownLatch(1);
        peer = (sink, body) -> {
            called.countDown();
            return new Outcome.Done(Map.of("refundNo", "RF-3"));
        };
        bridge.start();
        long begun = System.nanoTime();
        start(process("woken", REFUND, true));

        assertThat(called.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(settings.poll());
    }

    private Task byHandAfter(String instance) {
        String id = waiting(instance).getId();
        bridge.runOnce();
        return byHand(id);
    }

    private Task byHand(String externalTaskId) {
        return userTasks
                .createTaskQuery()
                .taskDefinitionKey("doByHand")
                .processVariableValueEquals("externalTaskId", externalTaskId)
                .singleResult();
    }

    private ExternalTask waiting(String instance) {
        return tasks.createExternalTaskQuery().processInstanceId(instance).singleResult();
    }

    /** Id of the end event, or null while it runs. */
    private String endOf(String instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getEndActivityId();
    }

    private boolean runtimeVariableOfInstance(String instance, String name) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .list()
                .stream()
                .anyMatch(v -> v.getActivityInstanceId().equals(instance));
    }

    private String start(BpmnModelInstance model) {
        deploy(model);
        String key = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getId();
        return runtime.startProcessInstanceByKey(key, "BT-1", Map.of("owner", "quality"))
                .getId();
    }

    private void deploy(BpmnModelInstance model) {
        identity.clearAuthentication();
        repository
                .createDeployment()
                .addModelInstance("bridge-test.bpmn", model)
                .deploy();
    }

    private static BpmnModelInstance process(String key, Kamelet sink, boolean catching) {
        var step = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("effect")
                .camundaExternalTask(sink.topic())
                .camundaInputParameter("recordNo", "BT-1")
                .camundaInputParameter("amount", "12.50")
                .camundaOutputParameter("lifted", "${refundNo}")
                .endEvent("refunded");
        return catching
                ? step.moveToActivity("effect")
                        .boundaryEvent("no")
                        .error(sink.refusal())
                        .endEvent("refused")
                        .done()
                : withoutOutput(step.done());
    }

    /** Only a step whose result is asked for has one to lift. */
    private static BpmnModelInstance withoutOutput(BpmnModelInstance model) {
        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter.class)
                .forEach(output -> output.getParentElement().removeChildElement(output));
        return model;
    }

    private static BpmnModelInstance brokenAfterwards() {
        return Bpmn.createExecutableProcess("stuck")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("effect")
                .camundaExternalTask(REFUND.topic())
                .camundaInputParameter("recordNo", "BT-1")
                .serviceTask("breaks")
                .camundaExpression("${nobodyHasThisBean.call()}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance reminder(String key, String to) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("tell")
                .camundaExternalTask(EffectBatch.WORK_NOTIFICATION)
                .camundaInputParameter("to", to)
                .camundaInputParameter("title", "新的质量异常")
                .camundaInputParameter("text", "漏液 😱 <script>alert(1)</script>")
                .camundaInputParameter("recordNo", "NCR-20261122-00001")
                .endEvent("reminded")
                .done();
    }

    private static Kamelet sink(String name, Effect effect, String refusal, String... results) {
        return new Kamelet(
                name,
                Kamelet.Type.SINK,
                "bridgetest",
                name,
                name,
                "",
                effect,
                List.of(results),
                refusal,
                List.of(),
                new java.util.TreeMap<>(Map.of("recordNo", true, "amount", false)).descendingMap(),
                List.of());
    }
}
