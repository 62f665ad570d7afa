package org.qualoop.trace.epcis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.trace.epcis.Capture.Behaviour;
import org.qualoop.trace.epcis.data.EventMapper;
import org.qualoop.trace.epcis.data.EventMapper.CaptureRow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The capture interface of EPCIS 2.0. A capture is finished when it is answered; its job tells what became of it. */
@RestController
@RequestMapping("/epcis/v2/capture")
class CaptureController {

    /** Most bytes of one document. */
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final String BEHAVIOUR = "GS1-Capture-Error-Behaviour";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Capture capture;
    private final EventMapper mapper;
    private final ObjectMapper json;

    CaptureController(Capture capture, EventMapper mapper, ObjectMapper json) {
        this.capture = capture;
        this.mapper = mapper;
        this.json = json;
    }

    /**
     * A capture job as the standard tells it.
     *
     * @param untraced what of the events the trace could not take, in words; our own addition
     */
    record Job(
            String captureID,
            Instant createdAt,
            Instant finishedAt,
            boolean running,
            boolean success,
            String captureErrorBehaviour,
            int captured,
            int duplicates,
            JsonNode errors,
            JsonNode untraced) {}

    @PostMapping
    @PreAuthorize("hasRole('integrator')")
    @Operation(
            summary = "Capture EPCIS 2.0 events: an EPCISDocument, EPCISQueryDocument or single event in JSON",
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "At most 5,000 events and 10 MB; refused whole when anything in it is invalid",
                            content = {
                                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                                @Content(mediaType = "application/ld+json", schema = @Schema(type = "object"))
                            }))
    ResponseEntity<Job> take(
            @RequestHeader(name = BEHAVIOUR, defaultValue = "rollback") String behaviour, HttpServletRequest request)
            throws IOException {
        CaptureRow row = capture.take(parse(read(request)), behaviour(behaviour), CurrentUser.name());
        return ResponseEntity.accepted()
                .location(URI.create("/epcis/v2/capture/" + row.captureId()))
                .headers(versions())
                .body(job(row));
    }

    @GetMapping("/{captureId}")
    @PreAuthorize("hasAnyRole('integrator', 'auditor')")
    ResponseEntity<Job> job(@PathVariable String captureId) {
        CaptureRow row = mapper.capture(captureId);
        if (row == null) {
            throw Problem.notFound("There is no capture " + captureId);
        }
        return ResponseEntity.ok().headers(versions()).body(job(row));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('integrator', 'auditor')")
    ResponseEntity<List<Job>> jobs(@RequestParam(defaultValue = "30") int perPage) {
        if (perPage < 1 || perPage > 1_000) {
            throw Problem.badRequest("/perPage", "must lie between 1 and 1000");
        }
        List<Job> jobs = mapper.captures(perPage).stream().map(this::job).toList();
        return ResponseEntity.ok().headers(versions()).body(jobs);
    }

    /** What a client may send. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .headers(versions())
                .header("Allow", "OPTIONS, GET, POST")
                .header("GS1-EPCIS-Capture-Limit", String.valueOf(Capture.MAX_EVENTS))
                .header("GS1-EPCIS-Capture-File-Size-Limit", String.valueOf(MAX_BYTES))
                .header(BEHAVIOUR, "rollback, proceed")
                .build();
    }

    static HttpHeaders versions() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("GS1-EPCIS-Version", "2.0.0");
        headers.set("GS1-CBV-Version", "2.0.0");
        return headers;
    }

    private static Behaviour behaviour(String header) {
        return switch (header) {
            case "rollback" -> Behaviour.ROLLBACK;
            case "proceed" -> Behaviour.PROCEED;
            default -> throw Problem.badRequest("", BEHAVIOUR + " must be rollback or proceed");
        };
    }

    private Job job(CaptureRow row) {
        JsonNode errors = tree(row.errors());
        return new Job(
                row.captureId(),
                row.createdAt(),
                row.finishedAt(),
                false,
                errors.isEmpty(),
                row.errorBehaviour(),
                row.captured(),
                row.duplicates(),
                errors,
                tree(row.untraced()));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is no JSON", e);
        }
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.contains("json")) {
            throw new Problem(415, "Events are taken in JSON (" + MediaType.APPLICATION_JSON + ")", List.of());
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw Problem.tooLarge("A document has at most " + MAX_BYTES + " bytes");
        }
        return body;
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            JsonNode document = STRICT.readTree(body);
            if (!document.isObject()) {
                throw Problem.badRequest("", "The body must be a JSON object");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("", "The body is not JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw Problem.badRequest("", "The body is not UTF-8");
        }
    }
}
