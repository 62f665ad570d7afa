package org.qualoop.trace.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeResult;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP side of the intake. */
@RestController
@RequestMapping("/api/v1/intake")
class IntakeController {

    /** Most bytes of one batch. */
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Intake intake;

    IntakeController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/{kind}")
    @PreAuthorize("hasRole('integrator')")
    @Operation(
            summary = "Take facts from outside, idempotent by natural key",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "One object, or an array of at most 5,000; at most 10 MB",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(types = {"object", "array"}))))
    IntakeResult take(@PathVariable String kind, HttpServletRequest request) throws IOException {
        return intake.take(kind, parse(read(request)), CurrentUser.name());
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw Problem.tooLarge("A batch has at most " + MAX_BYTES + " bytes");
            }
            return body;
        }
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            JsonNode json = STRICT.readTree(body);
            if (json.isMissingNode()) {
                throw Problem.badRequest("", "The body is empty");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("", "The body is not JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw Problem.badRequest("", "The body is not UTF-8");
        }
    }
}
