package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Problem;
import org.qualoop.trace.epcis.EventPages.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The query interface of EPCIS 2.0: captured events and our own facts, by the parameters of the simple event query. */
@RestController
@RequestMapping("/epcis/v2")
@PreAuthorize("hasAnyRole('integrator', 'auditor')")
class QueryController {

    /** The parameter that each top-level resource stands for. */
    private static final Map<String, String> RESOURCES = Map.of(
            "eventTypes", "eventType",
            "bizSteps", "EQ_bizStep",
            "dispositions", "EQ_disposition",
            "bizLocations", "EQ_bizLocation",
            "readPoints", "EQ_readPoint",
            "epcs", "MATCH_anyEPC");

    private final EventPages pages;
    private final Clock clock;

    QueryController(EventPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/events")
    @Operation(
            summary = "Events that fulfil the parameters of the EPCIS 2.0 simple event query, page by page",
            description =
                    "eventType, GE_/LT_eventTime, GE_/LT_recordTime, EQ_action, EQ_bizStep, EQ_disposition, MATCH_…, "
                            + "EQ_bizTransaction_<type> and so on; perPage, nextPageToken, orderBy, orderDirection, "
                            + "eventCountLimit, maxEventCount. The Link header names the next page.")
    ResponseEntity<ObjectNode> events(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return answer(parameters);
    }

    @GetMapping("/events/{eventId}")
    ResponseEntity<ObjectNode> event(@PathVariable String eventId) {
        List<ObjectNode> events = pages.page(EventQuery.of(Map.of("EQ_eventID", List.of(eventId))))
                .events();
        if (events.isEmpty()) {
            throw Problem.notFound("There is no event " + eventId);
        }
        return ResponseEntity.ok()
                .headers(CaptureController.versions())
                .contentType(new MediaType("application", "ld+json"))
                .body(context(JsonNodeFactory.instance.objectNode()).setAll(events.get(0)));
    }

    @GetMapping("/{resource}/{value}/events")
    ResponseEntity<ObjectNode> about(
            @PathVariable String resource,
            @PathVariable String value,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        if (!RESOURCES.containsKey(resource)) {
            throw Problem.notFound("There is no resource " + resource);
        }
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(parameters);
        all.set(RESOURCES.get(resource), value);
        return answer(all);
    }

    private ResponseEntity<ObjectNode> answer(MultiValueMap<String, String> parameters) {
        Page page = pages.page(EventQuery.of(parameters));
        HttpHeaders headers = CaptureController.versions();
        if (page.next() != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("nextPageToken", page.next())
                    .build()
                    .toUriString();
            headers.set(HttpHeaders.LINK, '<' + next + ">; rel=\"next\"");
        }
        return ResponseEntity.ok().headers(headers).body(document(page.events()));
    }

    private ObjectNode document(List<ObjectNode> events) {
        ObjectNode document = context(JsonNodeFactory.instance.objectNode())
                .put("type", "EPCISQueryDocument")
                .put("schemaVersion", "2.0")
                .put("creationDate", clock.instant().toString());
        ObjectNode results = document.putObject("epcisBody").putObject("queryResults");
        ArrayNode list = results.put("queryName", "SimpleEventQuery")
                .putObject("resultsBody")
                .putArray("eventList");
        events.forEach(list::add);
        return document;
    }

    private static ObjectNode context(ObjectNode document) {
        document.putArray("@context").add(Words.CONTEXT);
        return document;
    }
}
