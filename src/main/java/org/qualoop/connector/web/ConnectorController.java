package org.qualoop.connector.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.qualoop.connector.domain.ConnectorOverview;
import org.qualoop.connector.domain.DeadLetters;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Kamelets;
import org.qualoop.connector.domain.Waiting;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/connectors")
@Tag(name = "connectors")
class ConnectorController {

    private final ConnectorOverview overview;
    private final Kamelets kamelets;
    private final DeadLetters deadLetters;
    private final Waiting waiting;

    ConnectorController(ConnectorOverview overview, Kamelets kamelets, DeadLetters deadLetters, Waiting waiting) {
        this.overview = overview;
        this.kamelets = kamelets;
        this.deadLetters = deadLetters;
        this.waiting = waiting;
    }

    /** @param kind intake kind of a refused fact; absent for an effect, whose {@code recordNo} is told instead */
    record DeadLetter(
            String id, String kind, String recordNo, String body, String reason, Instant createdAt, Integer attempts) {}

    /** @param reason why it is refused again */
    record Replayed(String id, boolean replayed, String reason) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('integrator', 'auditor')")
    @Operation(summary = "What is installed, its health, counts, last error and what waits")
    List<ConnectorOverview.Connector> all() {
        return overview.all();
    }

    @GetMapping("/{name}/dead-letters")
    @PreAuthorize("hasAnyRole('integrator', 'auditor')")
    @Operation(summary = "Facts that intake refused, or effects whose retries are spent")
    List<DeadLetter> deadLetters(@PathVariable String name) {
        Kamelet kamelet = installed(name);
        if (kamelet.type() == Kamelet.Type.SINK) {
            return waiting.stuck(kamelet.topic()).stream()
                    .map(s -> new DeadLetter(s.id(), null, s.recordNo(), null, s.reason(), null, null))
                    .toList();
        }
        return deadLetters.open(name).stream()
                .map(l -> new DeadLetter(
                        Long.toString(l.deadLetterId()),
                        l.kind(),
                        null,
                        l.body(),
                        l.reason(),
                        l.createdAt(),
                        l.attempts()))
                .toList();
    }

    @PostMapping("/{name}/dead-letters/{id}/replay")
    @PreAuthorize("hasRole('integrator')")
    @Operation(summary = "Try again after the cause was repaired; a second replay changes nothing")
    Replayed replay(@PathVariable String name, @PathVariable String id) {
        Kamelet kamelet = installed(name);
        if (kamelet.type() == Kamelet.Type.SINK) {
            if (!waiting.tryAgain(kamelet.topic(), id)) {
                throw unknown(id);
            }
            return new Replayed(id, true, null);
        }
        if (!id.matches("\\d{1,18}")) {
            throw unknown(id);
        }
        DeadLetters.Replay replay =
                deadLetters.replay(name, Long.parseLong(id), CurrentUser.name()).orElseThrow(() -> unknown(id));
        return new Replayed(id, replay.replayed(), replay.reason());
    }

    private Kamelet installed(String name) {
        return kamelets.find(name).orElseThrow(() -> Problem.notFound("没有安装这个连接器 No such connector: " + name));
    }

    private static Problem unknown(String id) {
        return Problem.notFound("没有这条死信 No such dead letter: " + id);
    }
}
