package org.qualoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.ProcessMigrations;
import org.qualoop.platform.domain.ProcessMigrations.Report;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/process-migrations")
@PreAuthorize("hasAnyRole('process-owner', 'admin')")
@Tag(name = "process-migrations", description = "流程升级 Move running instances to a new version of their diagram")
class ProcessMigrationController {

    private final ProcessMigrations migrations;

    ProcessMigrationController(ProcessMigrations migrations) {
        this.migrations = migrations;
    }

    /**
     * @param process key of the process
     * @param from version that instances run in
     * @param to null: the newest version
     * @param onlyMovable leave behind those that cannot be moved
     */
    record Move(String process, Integer from, Integer to, boolean onlyMovable) {}

    @GetMapping
    @Operation(
            summary = "Versions of a process with what runs in them; with from, the report of a trial move to another"
                    + " version, which changes nothing")
    Object ask(
            @RequestParam String process,
            @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to) {
        return from == null ? migrations.versions(process) : migrations.tryOut(process, from, to);
    }

    @PostMapping
    @Operation(summary = "Moves the running instances; 409 with the reasons, and nothing moved, when that is unsafe")
    Report move(@RequestBody Move move) {
        if (move.process() == null || move.process().isBlank()) {
            throw Problem.badRequest("/process", "请写流程的编号 / is required: the key of the process");
        }
        if (move.from() == null) {
            throw Problem.badRequest("/from", "请写从哪个版本 / is required: the version to move from");
        }
        return migrations.move(move.process(), move.from(), move.to(), move.onlyMovable());
    }
}
