package org.qualoop.platform.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.qualoop.platform.QualoopProperties;
import org.qualoop.platform.Roles;
import org.qualoop.platform.data.DutyMapper;
import org.qualoop.platform.data.DutyMapper.ShiftRow;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Groups, the administrator and, when wanted, the demo users with their shifts. Safe to repeat at every start. */
@Component
class IdentitySetup implements SmartInitializingSingleton {

    private static final String DEMO_PASSWORD = "qualoop";
    private static final String WORKDAYS = "MON,TUE,WED,THU,FRI";
    private static final String EVERY_DAY = "MON,TUE,WED,THU,FRI,SAT,SUN";
    private static final String ZONE = "Asia/Shanghai";

    /** The second person of a group, so that an unclaimed task has somebody to go to. */
    private static final List<String> SECONDS =
            List.of(Roles.CUSTOMER_SERVICE, Roles.QUALITY, Roles.WAREHOUSE, Roles.INSPECTOR);

    private static final Map<String, String> DISPLAY = Map.ofEntries(
            Map.entry("customer-service", "林晓"),
            Map.entry("customer-service-2", "周敏"),
            Map.entry("cs-lead", "陈静"),
            Map.entry("inspector", "赵磊"),
            Map.entry("inspector-2", "钱芳"),
            Map.entry("warehouse", "孙强"),
            Map.entry("warehouse-2", "李娜"),
            Map.entry("warehouse-lead", "吴刚"),
            Map.entry("finance", "郑洁"),
            Map.entry("quality", "王琳"),
            Map.entry("quality-2", "冯涛"),
            Map.entry("buyer", "褚伟"),
            Map.entry("manager", "卫东"),
            Map.entry("auditor", "蒋平"),
            Map.entry("integrator", "接口"),
            Map.entry("process-owner", "沈悦"),
            Map.entry("admin", "管理员"));

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final DutyMapper duty;
    private final QualoopProperties properties;
    private final StartLock lock;

    IdentitySetup(
            IdentityService identity,
            AuthorizationService authorizations,
            DutyMapper duty,
            QualoopProperties properties,
            StartLock lock) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.duty = duty;
        this.properties = properties;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(this::setUp);
    }

    private void setUp() {
        Roles.ALL.forEach(this::group);
        group(Groups.CAMUNDA_ADMIN);
        grantAllToAdministrators();
        if (properties.demoUsers()) {
            demoUsers();
        } else {
            administrator();
        }
        member(Roles.ADMIN, Roles.ADMIN);
        member(Roles.ADMIN, Groups.CAMUNDA_ADMIN);
    }

    private void administrator() {
        String password = properties.adminPassword();
        if (password == null || password.isBlank()) {
            throw new IllegalStateException(
                    "QUALOOP_ADMIN_PASSWORD is not set: without demo users the administrator needs a password");
        }
        user(Roles.ADMIN, password);
        if (!identity.checkPassword(Roles.ADMIN, password)) {
            User admin = identity.createUserQuery().userId(Roles.ADMIN).singleResult();
            admin.setPassword(password);
            identity.saveUser(admin);
        }
    }

    private void demoUsers() {
        for (String role : Roles.ALL) {
            user(role, DEMO_PASSWORD);
            member(role, role);
        }
        for (String role : SECONDS) {
            user(role + "-2", DEMO_PASSWORD);
            member(role + "-2", role);
        }
        if (duty.shiftsOf(Roles.QUALITY).isEmpty()) {
            SECONDS.forEach(this::shifts);
        }
    }

    /** The first person always has the first turn; the second follows on long workdays and at the weekend. */
    private void shifts(String group) {
        duty.insert(new ShiftRow(group, group, EVERY_DAY, "00:00", "00:00", ZONE, 1));
        duty.insert(new ShiftRow(group, group + "-2", WORKDAYS, "08:00", "22:00", ZONE, 2));
        duty.insert(new ShiftRow(group, group + "-2", "SAT,SUN", "09:00", "21:00", ZONE, 2));
    }

    private void group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void user(String id, String password) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(DISPLAY.getOrDefault(id, id));
            user.setLastName("");
            user.setPassword(password);
            identity.saveUser(user);
        }
    }

    private void member(String user, String group) {
        if (identity.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
            identity.createMembership(user, group);
        }
    }

    private void grantAllToAdministrators() {
        for (Resource resource : Resources.values()) {
            boolean granted = authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(Groups.CAMUNDA_ADMIN)
                            .resourceType(resource)
                            .resourceId(Authorization.ANY)
                            .count()
                    > 0;
            if (!granted) {
                Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                all.setGroupId(Groups.CAMUNDA_ADMIN);
                all.setResource(resource);
                all.setResourceId(Authorization.ANY);
                all.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(all);
            }
        }
    }
}
