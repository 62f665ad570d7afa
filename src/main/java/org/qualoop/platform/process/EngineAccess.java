package org.qualoop.platform.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.qualoop.platform.Roles;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, and no more. Tasks are not named here: the engine itself lets the candidates and
 * the assignee of a task read and work on it. Written at every start, so a changed line takes effect.
 */
@Component
class EngineAccess implements SmartInitializingSingleton {

    private final AuthorizationService authorizations;
    private final TaskFilters filters;
    private final StartLock lock;

    EngineAccess(AuthorizationService authorizations, TaskFilters filters, StartLock lock) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(this::grantAll);
    }

    private void grantAll() {
        List<String> shared = filters.ensure();
        for (String group : Roles.ALL) {
            if (!group.equals(Roles.INTEGRATOR)) {
                works(group, shared);
            }
        }
        for (String group : List.of(Roles.QUALITY, Roles.PROCESS_OWNER, Roles.AUDITOR)) {
            looksIntoProcesses(group);
        }
        audits();
        ownsProcesses();
        for (Resource resource : Resources.values()) {
            grant(Roles.ADMIN, resource, Authorization.ANY, ALL);
        }
    }

    /** Tasklist with the shared filters, and the names of colleagues. */
    private void works(String group, List<String> sharedFilters) {
        grant(group, APPLICATION, "tasklist", ACCESS);
        grant(group, APPLICATION, "welcome", ACCESS);
        grant(group, USER, Authorization.ANY, READ);
        grant(group, GROUP, Authorization.ANY, READ);
        grant(group, PROCESS_DEFINITION, Authorization.ANY, READ);
        sharedFilters.forEach(filter -> grant(group, FILTER, filter, READ));
    }

    private void looksIntoProcesses(String group) {
        grant(group, APPLICATION, "cockpit", ACCESS);
        grant(group, PROCESS_DEFINITION, Authorization.ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
        grant(group, DECISION_DEFINITION, Authorization.ANY, READ, READ_HISTORY);
        grant(group, DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
        grant(group, DEPLOYMENT, Authorization.ANY, READ);
    }

    private void audits() {
        grant(Roles.AUDITOR, OPERATION_LOG_CATEGORY, Authorization.ANY, UserOperationLogCategoryPermissions.READ);
        grant(Roles.AUDITOR, Resources.AUTHORIZATION, Authorization.ANY, READ);
        grant(Roles.AUDITOR, FILTER, Authorization.ANY, READ);
    }

    private void ownsProcesses() {
        String group = Roles.PROCESS_OWNER;
        grant(group, DEPLOYMENT, Authorization.ANY, READ, CREATE);
        grant(group, PROCESS_DEFINITION, Authorization.ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY, RETRY_JOB);
        grant(group, DECISION_DEFINITION, Authorization.ANY, READ, READ_HISTORY, CREATE_INSTANCE);
        grant(group, FILTER, Authorization.ANY, READ, CREATE, UPDATE, DELETE);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
