package org.qualoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Signature;
import org.qualoop.platform.domain.TaskSignatures;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing a step of a task's SOP. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId}/signatures")
@Tag(name = "tasks")
class SignatureController {

    private final TaskSignatures signatures;
    private final Clock clock;
    private final FailedLogins wrongPasswords = new FailedLogins();

    SignatureController(TaskSignatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize(Roles.STAFF_ACTING)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign a step of the task's SOP with the own password",
            description = "The signature counts for this run of the task and for who completes it.")
    Signature sign(@PathVariable String taskId, @RequestBody Signing signing) {
        String user = CurrentUser.name();
        if (wrongPasswords.tooMany(user, clock.instant())) {
            throw new Problem(429, "密码错误次数过多，请稍后再试 Too many wrong passwords, try again in a minute", List.of());
        }
        try {
            return signatures.sign(taskId, signing.step(), signing.meaning(), signing.password());
        } catch (Problem problem) {
            if (problem.errors().stream().anyMatch(error -> error.pointer().equals("/password"))) {
                wrongPasswords.add(user, clock.instant());
            }
            throw problem;
        }
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Who signed what in this task")
    List<Signature> signatures(@PathVariable String taskId) {
        return signatures.ofTask(taskId);
    }

    /**
     * @param meaning one of the step's choices, where it has any
     * @param password of who signs; checked, never kept
     */
    record Signing(String step, String meaning, String password) {}
}
