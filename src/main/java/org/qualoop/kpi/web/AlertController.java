package org.qualoop.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.Alerts;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "kpis")
class AlertController {

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('quality','manager','auditor')")
    @Operation(summary = "Open signals, newest first: figure, dimension, rule, the points it rests on, its exception")
    Listing open() {
        return new Listing(alerts.open());
    }

    @GetMapping("/{alertNo}")
    @PreAuthorize("hasAnyRole('quality','manager','auditor')")
    @Operation(summary = "A signal, open or closed")
    Alert find(@PathVariable String alertNo) {
        return alerts.find(alertNo).orElseThrow(() -> Problem.notFound("没有这个预警 No such alert: " + alertNo));
    }

    @PostMapping("/{alertNo}/close")
    @PreAuthorize("hasRole('quality')")
    @Operation(summary = "Close a signal with a reason; what happens afterwards is judged anew")
    Alert close(@PathVariable String alertNo, @RequestBody Closing closing) {
        return alerts.close(alertNo, closing.reason(), CurrentUser.name());
    }

    record Listing(List<Alert> items) {}

    record Closing(String reason) {}
}
