package org.qualoop.capa.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.qualoop.capa.CapaApi;
import org.qualoop.capa.CapaFilter;
import org.qualoop.capa.CapaPage;
import org.qualoop.capa.CapaRef;
import org.qualoop.capa.CapaStatus;
import org.qualoop.capa.CapaView;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Pdf;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.platform.Roles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.CAPA)
@RestController
@RequestMapping("/api/v1/capas")
@Tag(name = "capas", description = "8D 纠正与预防 Corrective and preventive actions")
class CapaController {

    private final CapaApi capas;
    private final ManualCapa manual;
    private final EightDReport report;
    private final Pdf pdf;

    CapaController(CapaApi capas, ManualCapa manual, EightDReport report, Pdf pdf) {
        this.capas = capas;
        this.manual = manual;
        this.report = report;
        this.pdf = pdf;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "CAPAs, newest first; next is the cursor for after")
    CapaPage list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String sku,
            @RequestParam(required = false) String supplier,
            @RequestParam(required = false) String defectCode,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        CapaFilter filter = new CapaFilter(
                Query.choice(CapaStatus.class, "status", status),
                Query.given(owner),
                Query.given(sku),
                Query.given(supplier),
                Query.given(defectCode));
        return capas.list(filter, Query.given(after), limit);
    }

    @GetMapping("/{capaNo}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One CAPA with what was entered at each step, its actions and its measurements")
    CapaView one(@PathVariable String capaNo) {
        return found(capaNo);
    }

    @GetMapping("/{capaNo}/report")
    @PreAuthorize("hasAnyRole('quality','manager','buyer','auditor')")
    @Operation(summary = "The 8D report as PDF")
    ResponseEntity<byte[]> report(@PathVariable String capaNo) {
        byte[] document = pdf.render(report.of(found(capaNo)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + capaNo + ".pdf\"")
                .body(document);
    }

    @PostMapping
    @PreAuthorize("hasRole('quality')")
    @Operation(summary = "Open a CAPA by hand: 201 a new one, 200 the open one of that SKU, supplier and defect")
    ResponseEntity<CapaView> open(@RequestBody JsonNode body) {
        CapaRef ref = capas.openOrJoin(manual.read(body));
        URI location = URI.create("/api/v1/capas/" + ref.capaNo());
        CapaView view = found(ref.capaNo());
        return ref.joined()
                ? ResponseEntity.ok().location(location).body(view)
                : ResponseEntity.created(location).body(view);
    }

    private CapaView found(String capaNo) {
        return capas.find(capaNo).orElseThrow(() -> Problem.notFound("没有这张 8D No such CAPA: " + capaNo));
    }
}
