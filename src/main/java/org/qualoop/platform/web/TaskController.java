package org.qualoop.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The one door of our own pages to a task. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId}")
@Tag(name = "tasks")
class TaskController {

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_VARIABLES = 100;

    private final Engine engine;

    TaskController(Engine engine) {
        this.engine = engine;
    }

    @PostMapping("/complete")
    @PreAuthorize(Roles.STAFF_ACTING)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Complete a task with its values",
            description = "Refused with 400 as long as the task's SOP is not fulfilled; every missing step is named.")
    void complete(@PathVariable String taskId, @RequestBody(required = false) JsonNode body) {
        engine.complete(taskId, variables(body));
    }

    @PostMapping("/claim")
    @PreAuthorize(Roles.STAFF_ACTING)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a task, or accept it when it is yours already")
    void claim(@PathVariable String taskId) {
        engine.claim(taskId);
    }

    /** Scalars only: files go to the evidence store, records to their room's tables. */
    private static Map<String, Object> variables(JsonNode body) {
        if (body == null || body.isNull()) {
            return Map.of();
        }
        if (!body.isObject()) {
            throw Problem.badRequest("", "应为 JSON 对象 / A JSON object is expected");
        }
        if (body.size() > MOST_VARIABLES) {
            throw Problem.badRequest("", "变量过多 / Too many values");
        }
        Map<String, Object> variables = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        body.fields().forEachRemaining(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            String fault = fault(name, value);
            if (fault == null) {
                variables.put(name, scalar(value));
            } else {
                errors.add(new FieldError("/" + name.replace("~", "~0").replace("/", "~1"), fault));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.badRequest("值无效 / Invalid values", errors);
        }
        return variables;
    }

    private static String fault(String name, JsonNode value) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
            return "名称无效 / Not a valid name";
        }
        if (value.isContainerNode()) {
            return "应为文字、数字或是否 / Text, a number or true/false is expected";
        }
        if (value.isTextual() && value.textValue().length() > LONGEST_TEXT) {
            return "最长 %d 字 / At most %d characters".formatted(LONGEST_TEXT, LONGEST_TEXT);
        }
        if (value.isNumber() && Double.isInfinite(value.doubleValue())
                || value.isIntegralNumber() && !value.canConvertToLong()) {
            return "数字过大 / The number is too large";
        }
        return null;
    }

    private static Object scalar(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToInt() ? (Object) value.intValue() : value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNull() ? null : value.textValue();
    }
}
