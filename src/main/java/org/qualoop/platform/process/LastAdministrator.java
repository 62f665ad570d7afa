package org.qualoop.platform.process;

import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.qualoop.platform.Problem;

/**
 * CVE-2026-77226: while the engine's administrator group has no direct member, whoever reaches the setup page makes
 * himself administrator. So the last one stays.
 */
final class LastAdministrator {

    private static final PrivateField<String> MEMBER = new PrivateField<>(DeleteMembershipCmd.class, "userId");
    private static final PrivateField<String> LEFT_GROUP = new PrivateField<>(DeleteMembershipCmd.class, "groupId");
    private static final PrivateField<String> USER = new PrivateField<>(DeleteUserCmd.class, "userId");
    private static final PrivateField<String> GROUP = new PrivateField<>(DeleteGroupCmd.class, "groupId");

    private LastAdministrator() {}

    static void keep(Command<?> command) {
        boolean goes = command instanceof DeleteMembershipCmd
                        && Groups.CAMUNDA_ADMIN.equals(LEFT_GROUP.of(command))
                        && isOnly(MEMBER.of(command))
                || command instanceof DeleteUserCmd && isOnly(USER.of(command))
                || command instanceof DeleteGroupCmd && Groups.CAMUNDA_ADMIN.equals(GROUP.of(command));
        if (goes) {
            throw new Refusal(Problem.conflict("至少保留一名管理员 / The last administrator stays"));
        }
    }

    private static boolean isOnly(String user) {
        List<User> administrators = Context.getCommandContext()
                .runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                        .getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .listPage(0, 2));
        return administrators.size() == 1 && administrators.get(0).getId().equals(user);
    }
}
