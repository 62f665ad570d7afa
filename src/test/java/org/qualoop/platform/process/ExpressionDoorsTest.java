package org.qualoop.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.testing.Browser;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432: the exploit is really sent to each door; it must neither run nor end in a 500. */
@QualoopTest
class ExpressionDoorsTest {

    private static final String EXPLOIT = "${exploitProbe.run()}";
    private static final String NESTED = "{\"orQueries\":[{\"assigneeExpression\":\"" + EXPLOIT + "\"}]}";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ExploitProbe probe;

    @LocalServerPort
    private int port;

    @Test
    void theExploitWouldWorkIfItWereEvaluated() {
        int before = probe.runs();

        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.getProcessEngineConfiguration()
                        .getExpressionManager()
                        .createExpression(EXPLOIT)
                        .getValue(null));

        assertThat(probe.runs()).isEqualTo(before + 1);
    }

    @TestFactory
    Stream<DynamicTest> noQueryOverEngineRestEvaluatesAnExpression() {
        String filter = "/engine-rest/filter/" + myTasks().getId();
        return Stream.of(
                        "/engine-rest/task",
                        "/engine-rest/task/count",
                        "/engine-rest/engine/default/task",
                        filter + "/list",
                        filter + "/singleResult",
                        filter + "/count")
                .flatMap(path -> bodies().map(body -> DynamicTest.dynamicTest(path + " " + body, () -> {
                    int before = probe.runs();
                    for (String user : List.of("customer-service", "admin")) {
                        Http.Answer answer = Http.as(user, port).post(path, body);
                        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                        assertThat(answer.text()).contains("Expression");
                    }
                    assertThat(probe.runs()).isEqualTo(before);
                })));
    }

    /** The plain attack and the ways to hide its key from a look at the text. */
    private static Stream<String> bodies() {
        return Stream.of(
                NESTED,
                "{\"assigneeExpression\":\"" + EXPLOIT + "\"}",
                "{\"orQueries\":[{\"candidateGroup\\u0045xpression\":\"" + EXPLOIT + "\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"" + EXPLOIT + "\"}]} trailing",
                "{\"orQueries\":[{\"name\":\"a\"},{\"orQueries\":[{\"ownerExpression\":\"" + EXPLOIT + "\"}]}]}");
    }

    @Test
    void anotherEncodingDoesNotHideIt() {
        int before = probe.runs();

        for (var charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] body = NESTED.getBytes(charset);
            assertThat(Http.as("customer-service", port).postBytes("/engine-rest/task", body, "application/json"))
                    .extracting(Http.Answer::status)
                    .isEqualTo(400);
        }
        assertThat(Http.as("customer-service", port)
                        .post("/engine-rest/task", NESTED, "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(415);
        assertThat(probe.runs()).isEqualTo(before);
    }

    @Test
    void noQueryParameterCarriesAnExpression() {
        int before = probe.runs();
        String exploit = "%24%7BexploitProbe.run()%7D";

        for (String name : List.of("assigneeExpression", "candidateGroup%45xpression", "dueAfterEXPRESSION")) {
            Http.Answer answer = Http.as("customer-service", port).get("/engine-rest/task?" + name + "=" + exploit);
            assertThat(answer.status()).as(name).isEqualTo(400);
        }
        assertThat(probe.runs()).isEqualTo(before);
    }

    @Test
    void noFilterWithAnExpressionIsStored() {
        int before = probe.runs();
        String filter = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":" + NESTED + "}";

        assertThat(Http.as("customer-service", port)
                        .post("/engine-rest/filter/create", filter)
                        .status())
                .isEqualTo(400);
        assertThat(Http.as("process-owner", port)
                        .post("/engine-rest/filter/create", filter)
                        .status())
                .isEqualTo(400);
        assertThat(Http.as("admin", port)
                        .put("/engine-rest/filter/" + myTasks().getId(), filter)
                        .status())
                .isEqualTo(400);
        assertThat(probe.runs()).isEqualTo(before);
    }

    @Test
    void theWebappsDoorsAreTheSame() {
        int before = probe.runs();
        Browser browser = Browser.loggedIn("customer-service", port);
        String api = "/camunda/api/engine/engine/default";

        for (String path :
                List.of("/task", "/task/count", "/filter/" + myTasks().getId() + "/list")) {
            HttpResponse<String> plain = browser.postToWebapp(api + path, "{}");
            assertThat(plain.statusCode()).as(path + plain.body()).isEqualTo(200);
            HttpResponse<String> answer = browser.postToWebapp(api + path, NESTED);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
        }
        assertThat(browser.get(api + "/task?assigneeExpression=x").statusCode()).isEqualTo(400);
        assertThat(probe.runs()).isEqualTo(before);
    }

    @Test
    void theEngineItselfRefusesANestedExpressionWhoeverAsks() {
        int before = probe.runs();
        var nested = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(EXPLOIT)
                .endOr();

        assertThatThrownBy(nested::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(nested::count).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> engine.getFilterService().list(myTasks().getId(), nested))
                .isInstanceOf(BadUserRequestException.class);
        Filter stored = engine.getFilterService().newTaskFilter("stored").setQuery(nested);
        assertThatThrownBy(() -> engine.getFilterService().saveFilter(stored))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(probe.runs()).isEqualTo(before);
    }

    @Test
    void queriesWithoutExpressionsStillWork() {
        Http user = Http.as("customer-service", port);

        assertThat(user.post("/engine-rest/task", "{\"orQueries\":[{\"name\":\"a\",\"assignee\":\"b\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(user.get("/engine-rest/filter/" + myTasks().getId() + "/list")
                        .status())
                .isEqualTo(200);
        assertThat(user.post("/engine-rest/task", "{broken").status()).isEqualTo(400);
    }

    private Filter myTasks() {
        return engine.getFilterService()
                .createFilterQuery()
                .filterNameLike("我的任务%")
                .singleResult();
    }
}
