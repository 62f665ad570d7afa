package org.qualoop.rma.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the forms of a return show beside their fields; without customer, for everybody who works on it. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId}/return")
@Tag(name = "tasks")
class ReturnTaskController {

    private final Engine engine;
    private final RmaApi returns;
    private final ReturnFactSheet facts;

    ReturnTaskController(Engine engine, RmaApi returns, ReturnFactSheet facts) {
        this.engine = engine;
        this.returns = returns;
        this.facts = facts;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Facts and lines of the return behind a task, in the reader's language")
    Sheet sheet(@PathVariable String taskId) {
        String rmaNo = engine.task(taskId).businessKey();
        ReturnView view = returns.find(rmaNo == null ? "" : rmaNo)
                .orElseThrow(() -> Problem.notFound("此任务没有退货单 There is no return behind this task"));
        return new Sheet(facts.of(view), view.lines(), !view.giftsDue().isEmpty());
    }

    /** @param giftsDue whether gifts must be counted */
    record Sheet(List<ReturnFactSheet.Fact> facts, List<ReturnView.Line> lines, boolean giftsDue) {}
}
