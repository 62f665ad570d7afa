package org.qualoop.connector.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.connector.domain.ConnectorOverview;
import org.qualoop.connector.domain.ConnectorPauses;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Kamelets;
import org.qualoop.connector.domain.LetterBox;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/connectors")
@Tag(name = "connectors")
class ConnectorController {

    private final ConnectorOverview overview;
    private final Kamelets kamelets;
    private final LetterBox letters;
    private final ConnectorPauses pauses;

    ConnectorController(ConnectorOverview overview, Kamelets kamelets, LetterBox letters, ConnectorPauses pauses) {
        this.overview = overview;
        this.kamelets = kamelets;
        this.letters = letters;
        this.pauses = pauses;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('integrator', 'auditor')")
    @Operation(summary = "What is installed, its health, counts, last error and what waits")
    List<ConnectorOverview.Connector> all() {
        return overview.all();
    }

    @GetMapping("/{name}/dead-letters")
    @PreAuthorize("hasAnyRole('integrator', 'auditor')")
    @Operation(summary = "Facts that intake refused, personal data hidden, or effects whose retries are spent")
    List<LetterBox.DeadLetter> deadLetters(@PathVariable String name) {
        return letters.of(installed(name));
    }

    @PostMapping("/{name}/dead-letters/{id}/replay")
    @PreAuthorize("hasRole('integrator')")
    @Operation(summary = "Try again after the cause was repaired; a second replay changes nothing")
    LetterBox.Replayed replay(@PathVariable String name, @PathVariable String id) {
        return letters.replay(installed(name), id, CurrentUser.name())
                .orElseThrow(() -> Problem.notFound("没有这条死信 No such dead letter: " + id));
    }

    @PostMapping("/{name}/dead-letters/{id}/reveal")
    @PreAuthorize("hasRole('integrator')")
    @Operation(summary = "A refused fact with its personal data; {reason}, which the journal keeps")
    LetterBox.DeadLetter reveal(@PathVariable String name, @PathVariable String id, @RequestBody Reason reason) {
        return letters.reveal(installed(name), id, reason.reason(), CurrentUser.name())
                .orElseThrow(() -> Problem.notFound("没有这条死信 No such dead letter: " + id));
    }

    @PostMapping("/{name}/pause")
    @PreAuthorize("hasRole('integrator')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop reading a source, or keep a sink's effects waiting, on every node; {reason}")
    void pause(@PathVariable String name, @RequestBody Reason reason) {
        pauses.pause(installed(name).name(), reason.reason(), CurrentUser.name());
    }

    @PostMapping("/{name}/resume")
    @PreAuthorize("hasRole('integrator')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Go on after a pause")
    void resume(@PathVariable String name) {
        pauses.resume(installed(name).name(), CurrentUser.name());
    }

    record Reason(String reason) {}

    private Kamelet installed(String name) {
        return kamelets.find(name).orElseThrow(() -> Problem.notFound("没有安装这个连接器 No such connector: " + name));
    }
}
