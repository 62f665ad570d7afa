package org.qualoop.cockpit.pda.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.cockpit.pda.domain.PdaAnswers;
import org.qualoop.cockpit.pda.domain.PdaHead;
import org.qualoop.cockpit.pda.domain.PdaJob;
import org.qualoop.cockpit.pda.domain.PdaJobs;
import org.qualoop.cockpit.pda.domain.PdaList;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the PDA pages ask and send. Every message may be sent again under its key; it counts once. */
@RestController
@RequestMapping("/api/v1/pda")
@PreAuthorize(PdaController.FLOOR)
@Tag(name = "pda", description = "PDA 作业 Jobs on a PDA")
class PdaController {

    /** SpEL: the people of warehouse and inspection. */
    static final String FLOOR = "hasAnyRole('warehouse','warehouse-lead','inspector','quality')";

    private static final int LONGEST_KEY = 64;

    private final PdaList list;
    private final PdaJobs jobs;
    private final PdaAnswers answers;

    PdaController(PdaList list, PdaJobs jobs, PdaAnswers answers) {
        this.list = list;
        this.jobs = jobs;
        this.answers = answers;
    }

    @GetMapping("/me")
    @Operation(summary = "Whose session this is: a device sends nothing in another person's name")
    Me me() {
        return new Me(CurrentUser.name());
    }

    @GetMapping("/jobs")
    @Operation(
            summary = "Open jobs for a PDA: the own ones, then those that the own group may take",
            description = "With code those that a scanned number, waybill, lot or SKU may mean.")
    List<PdaHead> jobs(@RequestParam(required = false) String code) {
        return code == null || code.isBlank() ? list.heads() : list.find(code.strip());
    }

    @GetMapping("/jobs/{taskId}")
    @Operation(summary = "All that a PDA needs to do the job without network: steps, answers so far, goods, units")
    PdaJob job(@PathVariable String taskId) {
        return jobs.job(taskId);
    }

    @PutMapping("/jobs/{taskId}/answers/{stepId}")
    @Operation(
            summary = "Keep the answer to a step",
            description = "409 when an earlier step is to be done first. value null leaves an optional step out; draft"
                    + " keeps what is still being counted.")
    Next answer(
            @PathVariable String taskId,
            @PathVariable String stepId,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody JsonNode body) {
        JsonNode draft = body.path("draft");
        if (!draft.isMissingNode() && !draft.isBoolean()) {
            throw Problem.badRequest("/draft", "应为 true 或 false / true or false is expected");
        }
        return new Next(answers.answer(checked(key), taskId, stepId, scalar(body.path("value")), draft.asBoolean()));
    }

    @PostMapping("/jobs/{taskId}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Complete the task with the answers that were kept; the SOP gate applies")
    void done(@PathVariable String taskId, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        answers.done(checked(key), taskId);
    }

    private static Object scalar(JsonNode value) {
        if (value.isContainerNode()) {
            throw Problem.badRequest("/value", "应为文字、数字或是否 / Text, a number or true/false is expected");
        }
        if (value.isIntegralNumber()) {
            return value.canConvertToInt() ? (Object) value.intValue() : value.doubleValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? value.textValue().replace("\u0000", "") : null;
    }

    static String checked(String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.badRequest(
                    "/Idempotency-Key", "需要 1 到 64 字的 Idempotency-Key / A key of 1 to 64 characters is needed");
        }
        return key;
    }

    record Me(String user) {}

    /** @param next the step that is to be done next; null when only finishing is left */
    record Next(String next) {}
}
