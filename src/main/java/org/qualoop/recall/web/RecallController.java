package org.qualoop.recall.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.Body;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Pdf;
import org.qualoop.platform.Problem;
import org.qualoop.recall.RecallApi;
import org.qualoop.recall.RecallRequest;
import org.qualoop.recall.RecallView;
import org.qualoop.recall.domain.Regimes;
import org.qualoop.trace.LotId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.RECALL)
@RestController
@RequestMapping("/api/v1/recalls")
@Tag(name = "recalls", description = "召回 Recalls and drills")
class RecallController {

    private static final int MAX_REASON = 4_000;
    private static final int MAX_RISK = 500;
    private static final int MAX_LOTS = 1_000;

    private final RecallApi recalls;
    private final Regimes regimes;
    private final Pdf pdf;

    RecallController(RecallApi recalls, Regimes regimes, Pdf pdf) {
        this.recalls = recalls;
        this.regimes = regimes;
        this.pdf = pdf;
    }

    @PostMapping
    @PreAuthorize("hasRole('quality')")
    @Operation(summary = "Start a recall or a drill: the scope is frozen now. ncrNo names the exception behind it")
    ResponseEntity<RecallView> start(@RequestBody JsonNode json) {
        String recallNo = recalls.start(read(json), CurrentUser.name());
        return ResponseEntity.created(URI.create("/api/v1/recalls/" + recallNo)).body(view(recallNo));
    }

    @GetMapping("/{recallNo}")
    @PreAuthorize("hasAnyRole('quality', 'manager', 'customer-service', 'auditor')")
    @Operation(summary = "Scope, holds, contacts, recovered units and effectiveness of a recall")
    RecallView one(@PathVariable String recallNo) {
        return view(recallNo);
    }

    @GetMapping("/{recallNo}/papers/{name}")
    @PreAuthorize("hasAnyRole('quality', 'manager', 'auditor')")
    @Operation(summary = "The notice or the authority's report as PDF, from what is known now")
    ResponseEntity<byte[]> paper(@PathVariable String recallNo, @PathVariable String name) {
        RecallView recall = view(recallNo);
        var paper = regimes.paper(recall.regime(), name)
                .orElseThrow(() -> Problem.notFound("该召回制度没有此文件 This regime has no such paper: " + name));
        String mark = recall.drill() == null ? "" : "<p>演练，不对外 DRILL, not for the outside</p>";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + recallNo + "-" + name + ".pdf\"")
                .body(pdf.render(Pdf.document(paper.title(), mark + paper.body(recall))));
    }

    private RecallView view(String recallNo) {
        return recalls.find(recallNo).orElseThrow(() -> Problem.notFound("没有这次召回 There is no recall " + recallNo));
    }

    private static RecallRequest read(JsonNode json) {
        Body body = new Body(json);
        List<LotId> lots = new ArrayList<>();
        for (Body lot : body.objects("lots", true, MAX_LOTS)) {
            String sku = lot.key("sku", true);
            String lotNo = lot.key("lotNo", true);
            if (sku != null && lotNo != null) {
                lots.add(new LotId(sku, lotNo));
            }
        }
        String reason = body.text("reason", true, MAX_REASON);
        String risk = body.text("risk", true, MAX_RISK);
        String regime = body.key("regime", true);
        Boolean drill = body.flag("drill", true);
        String ncrNo = body.key("ncrNo", false);
        body.check();
        return new RecallRequest(lots, reason, risk, regime, drill, ncrNo);
    }
}
