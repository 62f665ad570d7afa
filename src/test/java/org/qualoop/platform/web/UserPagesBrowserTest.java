package org.qualoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Roles;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator's work with users; what holds for whom at every door. */
@QualoopTest
class UserPagesBrowserTest {

    private static final String OWN = "a-long-own-word";
    private static final String POST =
            "([url, form]) => fetch(url, {method: 'POST', redirect: 'manual', body: new URLSearchParams(form),"
                    + " headers: JSON.parse(document.body.getAttribute('hx-headers'))}).then(answer => answer.status)";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DutyRoster roster;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private final String id = "user-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void leave() {
        identity.deleteUser(id);
    }

    @Test
    void aNewUserChangesThePasswordAndTakesATask() {
        String first;
        try (Visitor admin = Chromium.visitor(port).login("admin")) {
            admin.open("/users/new");
            admin.page().fill("#id", "quality");
            admin.page().fill("#name", "何芸");
            admin.page().check("input[value=inspector]");
            admin.find("form.u-form button").click();
            admin.find(".q-field-error:has-text('已被占用')").waitFor();
            assertThat(admin.find("#name").inputValue()).isEqualTo("何芸");
            admin.page().fill("#id", id);
            admin.find("form.u-form button").click();
            first = admin.find("#password").innerText();
            assertThat(admin.accessibilityFaults()).isEmpty();
            admin.open("/users/" + id).picture("user");
            assertThat(admin.find("#password").count()).as("shown once").isZero();
            assertThat(admin.text(".q-timeline")).contains("创建", "inspector", "admin");
            admin.open("/users?q=" + id);
            assertThat(admin.text("main")).contains("何芸", "质检员", "须改密码");
            admin.open("/users").picture("users");
            assertThat(admin.accessibilityFaults()).isEmpty();
            admin.page().setViewportSize(360, 780);
            assertThat(admin.scrollsSideways()).isFalse();
        }
        assertThat(Http.as(id, first, port).get("/api/v1/sops").status()).isEqualTo(403);
        try (Visitor fresh = Chromium.visitor(port)) {
            enter(fresh, first);
            fresh.open("/ncrs");
            assertThat(fresh.page().url()).endsWith("/account/password");
            changePassword(fresh, first, "qualoop123");
            fresh.find(".q-field-error:has-text('太容易猜到')").waitFor();
            assertThat(fresh.accessibilityFaults()).isEmpty();
            changePassword(fresh, first, OWN);
            fresh.find(".q-banner.is-good").waitFor();
            fresh.open("/ncrs");
            assertThat(fresh.page().url()).endsWith("/ncrs");
        }
        Http own = Http.as(id, OWN, port);
        assertThat(own.post("/api/v1/tasks/" + task().getId() + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(Http.as(id, first, port).get("/api/v1/sops").status()).isEqualTo(401);
    }

    @Test
    void whoIsLockedIsOutAtHisNextStepAndAtEveryDoor() {
        String password = created("inspector");
        Http api = Http.as(id, password, port);
        try (Visitor locked = Chromium.visitor(port);
                Visitor admin = Chromium.visitor(port).login("admin")) {
            enter(locked, password);
            changePassword(locked, password, OWN);
            locked.find(".q-banner.is-good").waitFor();
            api = Http.as(id, OWN, port);
            assertThat(api.get("/api/v1/sops").status()).isEqualTo(200);

            admin.open("/users/" + id);
            admin.page().fill("#reason", "离职");
            admin.find("#lock").click();
            admin.find(".q-banner:has-text('离职')").waitFor();
            assertThat(admin.accessibilityFaults()).isEmpty();

            locked.open("/");
            assertThat(locked.page().url()).contains("/login");
            assertThat(api.get("/api/v1/sops").status()).isEqualTo(401);
            enter(locked, OWN);
            assertThat(locked.page().url()).contains("/login");
            admin.find("#unlock").click();
            admin.find("#lock").waitFor();
        }
        assertThat(api.get("/api/v1/sops").status()).isEqualTo(200);
    }

    @Test
    void theLastAdministratorStays() {
        Http admin = Http.as("admin", port);
        assertThat(admin.post("/api/v1/users/admin/lock", Map.of("reason", "x")).status())
                .isEqualTo(409);
        assertThat(admin.put("/api/v1/users/admin", Map.of("name", "管理员", "groups", List.of("quality")))
                        .status())
                .isEqualTo(409);
        assertThat(admin.post("/api/v1/users/nobody/unlock", Map.of()).status()).isEqualTo(404);
        assertThat(admin.post("/api/v1/users", Map.of("id", "X Y", "name", " ", "groups", List.of("kings")))
                        .json()
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/id", "/name", "/groups");
    }

    @Test
    void nobodyElseTouchesUsersAndTheAuditorReads() {
        created("finance");
        for (String role : Roles.ALL) {
            if (role.equals(Roles.ADMIN)) {
                continue;
            }
            Http other = Http.as(role, port);
            assertThat(other.get("/api/v1/users").status()).as(role).isEqualTo(role.equals("auditor") ? 200 : 403);
            assertThat(other.post("/api/v1/users/" + id + "/lock", Map.of("reason", "x"))
                            .status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(other.post("/api/v1/users/" + id + "/password", Map.of()).status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(other.put("/api/v1/users/" + id, Map.of("name", "x", "groups", List.of("admin")))
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        try (Visitor auditor = Chromium.visitor(port).login("auditor")) {
            auditor.open("/users/" + id);
            assertThat(auditor.text(".q-timeline")).contains("finance");
            assertThat(auditor.find("form.u-form").count()).isZero();
            assertThat(auditor.page().evaluate(POST, List.of("/users/" + id + "/lock", Map.of("reason", "x"))))
                    .isEqualTo(403);
        }
        try (Visitor admin = Chromium.visitor(port).login("admin")) {
            assertThat(admin.page()
                            .evaluate("fetch('/users/quality/lock', {method: 'POST', body: new URLSearchParams("
                                    + "{reason: 'x'})}).then(answer => answer.status)"))
                    .as("without the token of the page")
                    .isEqualTo(403);
        }
    }

    @Test
    void aLeadPlansTheOwnGroupAndTheAbsentGetNoWork() {
        try (Visitor lead = Chromium.visitor(port).login("warehouse-lead")) {
            lead.open("/duty?group=warehouse");
            lead.page().selectOption("#away-user", "warehouse");
            lead.page().fill("#away-from", "2020-01-01");
            lead.page().fill("#away-to", "2019-01-01");
            lead.find("#add-absence").click();
            lead.find(".q-banner:has-text('一年内')").waitFor();
            lead.page().selectOption("#away-user", "warehouse");
            String today = java.time.LocalDate.now(clock.withZone(java.time.ZoneId.of("Asia/Shanghai")))
                    .toString();
            lead.page().fill("#away-from", today);
            lead.page().fill("#away-to", today);
            lead.find("#add-absence").click();
            lead.find("button:has-text('撤销缺勤')").waitFor();
            assertThat(roster.onDuty("warehouse", clock.instant())).doesNotContain("warehouse");
            lead.picture("duty");
            assertThat(lead.accessibilityFaults()).isEmpty();
            lead.find("button:has-text('撤销缺勤')").click();
            lead.find("text=没有登记缺勤").waitFor();
            assertThat(roster.onDuty("warehouse", clock.instant())).contains("warehouse");

            lead.open("/duty?group=finance");
            assertThat(lead.find("#add-shift").count()).isZero();
            assertThat(lead.page()
                            .evaluate(
                                    POST,
                                    List.of(
                                            "/duty/finance/shifts",
                                            Map.of("user", "finance", "days", "MON", "from", "08:00", "to", "18:00"))))
                    .isEqualTo(403);
            lead.page().setViewportSize(360, 780);
            assertThat(lead.scrollsSideways()).isFalse();
        }
    }

    private String created(String group) {
        Http.Answer answer =
                Http.as("admin", port).post("/api/v1/users", Map.of("id", id, "name", "何芸", "groups", List.of(group)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("password").textValue();
    }

    private void enter(Visitor who, String password) {
        who.open("/login");
        who.page().fill("#username", id);
        who.page().fill("#password", password);
        who.page().click("button[type=submit]");
        who.page().waitForURL(url -> !url.endsWith("/login"));
    }

    private static void changePassword(Visitor who, String present, String wanted) {
        who.page().fill("#present", present);
        who.page().fill("#wanted", wanted);
        who.page().fill("#again", wanted);
        who.find("form.u-form button").click();
    }

    private Task task() {
        engine.getRepositoryService()
                .createDeployment()
                .name("kinds-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("gate/kinds.bpmn")
                .addClasspathResource("gate/kinds.html")
                .deploy();
        var instance = engine.getRuntimeService().startProcessInstanceByKey("kinds-test", id);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }
}
