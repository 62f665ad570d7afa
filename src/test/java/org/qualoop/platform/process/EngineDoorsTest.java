package org.qualoop.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.platform.process.GateFixture.typed;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.platform.Roles;
import org.qualoop.testing.Browser;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's open defaults are closed; what is left open is what a role needs. */
@QualoopTest
class EngineDoorsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate rows;

    @LocalServerPort
    private int port;

    private GateFixture gate;

    @BeforeEach
    void processWithAGate() {
        gate = new GateFixture(engine, rows, port);
    }

    @TestFactory
    Stream<DynamicTest> anApiAnswersAnAnonymousWith401() {
        return Stream.of(
                        "/engine-rest/task",
                        "/engine-rest/engine",
                        "/engine-rest/deployment",
                        "/engine-rest/history/process-instance",
                        "/engine-rest/version",
                        "/api/v1/anything",
                        "/api/v1/tasks/x/complete",
                        "/epcis/v2/events",
                        "/v3/api-docs",
                        "/actuator/health",
                        "/actuator/metrics")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    assertThat(Http.anonymous(port).get(path).status()).isEqualTo(401);
                    assertThat(Http.anonymous(port).post(path, "{}").status()).isEqualTo(401);
                    assertThat(Http.as("admin", "wrong", port).get(path).status())
                            .isEqualTo(401);
                }));
    }

    @Test
    void wrongPasswordsLockNobodyOutButSlowTheGuesserDown() {
        for (int i = 0; i < 12; i++) {
            assertThat(Http.as("manager", "guess" + i, port)
                            .get("/engine-rest/version")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(gate.as("manager").get("/engine-rest/version").status()).isEqualTo(200);
    }

    @Test
    void readinessIsOpenToAll() {
        Http.Answer answer = Http.anonymous(port).get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    }

    @TestFactory
    Stream<DynamicTest> aPageSendsAnAnonymousToTheLogin() {
        return Stream.of(
                        "/",
                        "/camunda/app/tasklist/default/",
                        "/camunda/app/cockpit/default/",
                        "/camunda/api/engine/engine")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Http.Answer answer = Http.anonymous(port).get(path);
                    assertThat(answer.status()).isEqualTo(302);
                    assertThat(answer.header("Location")).endsWith("/login");
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSetupPageIsClosedToEverybody() {
        String user = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}";
        Browser admin = Browser.loggedIn("admin", port);
        Browser buyer = Browser.loggedIn("buyer", port);
        return Stream.of("/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    assertThat(Http.anonymous(port).post(path, user).status()).isIn(302, 401, 403, 404);
                    assertThat(admin.get(path).statusCode()).isEqualTo(404);
                    assertThat(admin.postToWebapp(path, user).statusCode()).isEqualTo(404);
                    assertThat(buyer.postToWebapp(path, user).statusCode()).isEqualTo(404);
                    assertThat(engine.getIdentityService()
                                    .createUserQuery()
                                    .userId("evil")
                                    .count())
                            .isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> usersAndGroupsAreChangedInOurPagesOnly() {
        String user = "{\"profile\":{\"id\":\"aside\"},\"credentials\":{\"password\":\"aside-of-journal\"}}";
        String password = "{\"password\":\"aside-of-journal\",\"authenticatedUserPassword\":\"qualoop\"}";
        Browser admin = Browser.loggedIn("admin", port);
        return Stream.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")
                .map(door -> DynamicTest.dynamicTest(door, () -> {
                    for (String who : List.of("admin", "buyer")) {
                        Http http = gate.as(who);
                        if (door.startsWith("/engine-rest")) {
                            assertThat(http.post(door + "/user/create", user).status())
                                    .isEqualTo(403);
                            assertThat(http.put(door + "/user/" + who + "/credentials", password)
                                            .text())
                                    .contains("/account/password");
                            assertThat(http.put(door + "/group/finance/members/buyer", "{}")
                                            .text())
                                    .contains("/users");
                            assertThat(http.delete(door + "/user/finance").status())
                                    .isEqualTo(403);
                            assertThat(http.post(door + "/group/create", "{\"id\":\"g\",\"name\":\"g\"}")
                                            .status())
                                    .isEqualTo(403);
                        }
                    }
                    if (door.startsWith("/camunda")) {
                        var answer = admin.postToWebapp(door + "/user/create", user);
                        assertThat(answer.statusCode()).isEqualTo(403);
                        assertThat(answer.body()).contains("/users");
                    }
                    assertThat(engine.getIdentityService()
                                    .createUserQuery()
                                    .userId("aside")
                                    .count())
                            .isZero();
                    assertThat(engine.getIdentityService().checkPassword("buyer", "qualoop"))
                            .isTrue();
                    assertThat(gate.as("admin").get("/engine-rest/user").status())
                            .as("reading stays")
                            .isEqualTo(200);
                }));
    }

    @Test
    void theLastAdministratorStays() {
        Http admin = gate.as("admin");

        assertThat(admin.delete("/engine-rest/group/camunda-admin/members/admin")
                        .status())
                .isEqualTo(403);
        IdentityService identity = engine.getIdentityService();
        assertThatThrownBy(() -> identity.deleteMembership("admin", "camunda-admin"))
                .hasMessageContaining("last administrator");
        assertThatThrownBy(() -> identity.deleteGroup("camunda-admin")).hasMessageContaining("last administrator");
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .count())
                .isPositive();
    }

    @TestFactory
    Stream<DynamicTest> onlyProcessOwnersAndAdministratorsDeploy() {
        return Roles.ALL.stream()
                .map(user -> DynamicTest.dynamicTest(user, () -> {
                    Http.Answer answer = deploy(gate.as(user), "deploy-" + user);
                    boolean may = user.equals(Roles.PROCESS_OWNER) || user.equals(Roles.ADMIN);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(may ? 200 : 403);
                    assertThat(engine.getRepositoryService()
                                    .createDeploymentQuery()
                                    .deploymentName("deploy-" + user)
                                    .count())
                            .isEqualTo(may ? 1 : 0);
                }));
    }

    @Test
    void aProcessOwnerMayNotDeleteADeploymentWithItsInstances() {
        String id = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("gate-test")
                .listPage(0, 1)
                .get(0)
                .getId();
        Task task = gate.started();

        assertThat(gate.as("process-owner")
                        .delete("/engine-rest/deployment/" + id + "?cascade=true")
                        .status())
                .isEqualTo(403);
        assertThat(gate.as("admin")
                        .delete("/engine-rest/deployment/" + id + "?cascade=true")
                        .status())
                .isEqualTo(400);
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void theAuditorReadsAllHistoryAndChangesNothing() {
        Task task = gate.started();
        Http auditor = gate.as("auditor");

        Http.Answer history =
                auditor.get("/engine-rest/history/process-instance?processInstanceId=" + task.getProcessInstanceId());
        assertThat(history.status()).isEqualTo(200);
        assertThat(history.json()).hasSize(1);
        assertThat(auditor.get("/engine-rest/task/" + task.getId()).status()).isEqualTo(200);
        assertThat(auditor.get("/engine-rest/history/user-operation?processInstanceId=" + task.getProcessInstanceId())
                        .status())
                .isEqualTo(200);

        for (String path : List.of(
                "/task/" + task.getId() + "/claim",
                "/task/" + task.getId() + "/complete",
                "/task/" + task.getId() + "/comment/create",
                "/task/create",
                "/filter/create",
                "/deployment/create",
                "/message",
                "/user/create",
                "/authorization/create",
                "/history/process-instance/delete",
                "/process-definition/key/gate-test/start")) {
            assertThat(auditor.post("/engine-rest" + path, "{}").status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(auditor.post("/api/v1/tasks/" + task.getId() + "/claim", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(auditor.upload("a.png", GateFixture.png(), "PHOTO", task.getId())
                        .status())
                .isEqualTo(403);
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void staffSeeTheirTasksAndNoOthers() {
        Task task = gate.started();
        String query = "/engine-rest/task?processInstanceId=" + task.getProcessInstanceId();

        assertThat(gate.as("inspector").get(query).json()).hasSize(1);
        assertThat(gate.as("inspector-2").get(query).json()).hasSize(1);
        assertThat(gate.as("buyer").get(query).json()).isEmpty();
        assertThat(gate.as("buyer").get("/engine-rest/task/" + task.getId()).status())
                .isIn(403, 404);
        assertThat(gate.as("finance")
                        .post("/engine-rest/task/" + task.getId() + "/complete", typed(GateFixture.GOOD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everybodyFindsTheSharedFiltersAndOnlyOwnersMakeNewOnes() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"new by %s\",\"query\":{}}";

        assertThat(gate.as("warehouse").get("/engine-rest/filter").json())
                .extracting(node -> node.path("name").asText())
                .contains("我的任务 My tasks", "组任务 Group tasks", "全部逾期 Overdue");
        assertThat(gate.as("warehouse")
                        .post("/engine-rest/filter/create", filter.formatted("warehouse"))
                        .status())
                .isEqualTo(403);
        assertThat(gate.as("process-owner")
                        .post("/engine-rest/filter/create", filter.formatted("owner"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSharedFiltersShowTheRightTasks() {
        Task task = gate.started();
        String filter = engine.getFilterService()
                .createFilterQuery()
                .filterNameLike("组任务%")
                .singleResult()
                .getId();
        String list = "/engine-rest/filter/" + filter + "/list";
        String only = "{\"processInstanceId\":\"" + task.getProcessInstanceId() + "\"}";

        assertThat(gate.as("inspector").post(list, only).json()).hasSize(1);
        assertThat(gate.as("buyer").post(list, only).json()).isEmpty();
    }

    @Test
    void staffOpenTasklistAndOnlySomeCockpit() {
        for (String user : List.of("warehouse", "quality", "auditor")) {
            Browser browser = Browser.loggedIn(user, port);
            browser.get("/camunda/app/tasklist/default/");
            String me = browser.get("/camunda/api/admin/auth/user/default").body();
            assertThat(me).contains("\"userId\":\"" + user + "\"").contains("tasklist");
            assertThat(me.contains("cockpit")).isEqualTo(!user.equals("warehouse"));
            assertThat(me).doesNotContain("\"admin\"");
        }
    }

    @Test
    void aSessionNeedsTheCsrfTokenAndBasicDoesNot() {
        Task task = gate.started();
        Browser browser = Browser.loggedIn("inspector", port);
        String claim = "/api/v1/tasks/" + task.getId() + "/claim";

        assertThat(browser.post(claim, "{}").statusCode()).isEqualTo(403);
        assertThat(browser.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"inspector\"}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> webapp = Browser.loggedIn("inspector", port)
                .post(
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/claim",
                        "{\"userId\":\"inspector\"}");
        assertThat(webapp.statusCode()).isEqualTo(403);
        assertThat(gate.open(task.getProcessInstanceId()).getAssignee()).isNull();

        browser.get("/camunda/app/tasklist/default/");
        HttpResponse<String> withToken = browser.post(claim, "{}", "X-QUALOOP-XSRF", browser.cookie("QUALOOP-XSRF"));
        assertThat(withToken.statusCode()).as(withToken.body()).isEqualTo(204);
        assertThat(gate.as("inspector").post(claim, "{}").status()).isEqualTo(204);
    }

    @Test
    void theWebappsDoorObeysTheGateToo() {
        Task task = gate.started();
        Browser inspector = Browser.loggedIn("inspector", port);
        String api = "/camunda/api/engine/engine/default/";

        for (String door : List.of("complete", "submit-form", "resolve")) {
            HttpResponse<String> answer = inspector.postToWebapp(api + "task/" + task.getId() + "/" + door, "{}");
            assertThat(answer.statusCode()).as(door + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("/photo").contains("\"message\"");
        }
        for (String door : List.of(
                "execution/" + task.getExecutionId() + "/signal",
                "process-instance/" + task.getProcessInstanceId() + "/modification")) {
            assertThat(inspector.postToWebapp(api + door, "{}").statusCode())
                    .as(door)
                    .isEqualTo(403);
        }
        assertThat(inspector
                        .deleteAtWebapp(api + "process-instance/" + task.getProcessInstanceId())
                        .statusCode())
                .isEqualTo(403);
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void answersCarryTheProtectiveHeadersAndCookiesTheirFlags() {
        for (String path : List.of("/login", "/engine-rest/task")) {
            Http.Answer answer = Http.anonymous(port).get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'self'");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        HttpResponse<String> tasklist = Browser.loggedIn("warehouse", port).get("/camunda/app/tasklist/default/");
        assertThat(tasklist.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("base-uri 'self'")
                .contains("object-src 'none'");
        Http.Answer page = Http.anonymous(port).get("/camunda/app/tasklist/default/");
        String session = page.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        assertThat(session).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void noScriptEngineIsThereForADeployment() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .flatExtracting(factory -> factory.getNames())
                .doesNotContain("groovy", "javascript", "JavaScript", "python", "ruby");
    }

    @Test
    void passwordsAreHashedAndNeverShown() {
        assertThat(rows.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'admin'", String.class))
                .startsWith("{bcrypt}$2");
        assertThat(gate.as("warehouse").get("/engine-rest/user").text()).doesNotContain("bcrypt");
        assertThat(gate.as("warehouse")
                        .post("/engine-rest/identity/verify", Map.of("username", "admin", "password", "x"))
                        .status())
                .isEqualTo(403);
    }

    private static Http.Answer deploy(Http user, String name) {
        String bpmn = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"t\">"
                + "<bpmn:process id=\"deployed-by-test\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">"
                + "<bpmn:startEvent id=\"s\"/></bpmn:process></bpmn:definitions>";
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + name
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"t.bpmn\"\r\n\r\n" + bpmn
                + "\r\n--b--\r\n";
        return user.postBytes(
                "/engine-rest/deployment/create",
                body.getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=b");
    }
}
