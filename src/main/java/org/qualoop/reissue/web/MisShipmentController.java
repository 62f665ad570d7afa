package org.qualoop.reissue.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Family;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.reissue.MisShipmentView;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.data.MisShipmentRow;
import org.qualoop.reissue.data.PackerErrorMapper;
import org.qualoop.reissue.domain.FactReader;
import org.qualoop.reissue.domain.MisShipmentViews;
import org.qualoop.reissue.domain.MisShipments;
import org.qualoop.reissue.domain.PackerErrors;
import org.qualoop.trace.Fields;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.qualoop.trace.TraceApi;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.REISSUE)
@RestController
@Tag(name = "mis-shipments", description = "错发漏发 Wrong and short parcels")
class MisShipmentController {

    private static final String READERS =
            "hasAnyRole('customer-service','cs-lead','warehouse','warehouse-lead','quality','manager','auditor')";
    private static final Schema SCHEMA = Schema.of(
            Fields.key("orderNo"),
            Fields.text("text", 4000),
            Fields.oneOf("claimed", "WRONG_ITEM", "SHORT_SHIPPED").optional());

    private final MisShipments reports;
    private final MisShipmentViews views;
    private final FactReader facts;
    private final PackerErrors errors;
    private final TraceApi trace;
    private final Engine engine;

    MisShipmentController(
            MisShipments reports,
            MisShipmentViews views,
            FactReader facts,
            PackerErrors errors,
            TraceApi trace,
            Engine engine) {
        this.reports = reports;
        this.views = views;
        this.facts = facts;
        this.errors = errors;
        this.trace = trace;
        this.engine = engine;
    }

    @PostMapping("/api/v1/mis-shipments")
    @PreAuthorize("hasRole('customer-service')")
    @Operation(summary = "Report a wrong or short parcel: 201 a new report, 200 the open one of that order")
    ResponseEntity<MisShipmentView> report(@RequestBody JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        Item item = SCHEMA.read(body, errors);
        if (errors.isEmpty() && trace.order(item.text("orderNo")).isEmpty()) {
            errors.add(new FieldError("/orderNo", "没有这个订单 There is no order " + item.text("orderNo")));
        }
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("无法受理 The report cannot be taken", errors);
        }
        String claimed = item.text("claimed");
        MisShipments.Ref ref = reports.report(
                item.text("orderNo"),
                "MANUAL",
                null,
                claimed == null ? null : ReissueReason.valueOf(claimed),
                item.text("text"),
                CurrentUser.name());
        URI location = URI.create("/api/v1/mis-shipments/" + ref.misNo());
        MisShipmentView view = views.find(ref.misNo()).orElseThrow();
        return ref.opened()
                ? ResponseEntity.created(location).body(view)
                : ResponseEntity.ok().location(location).body(view);
    }

    @GetMapping("/api/v1/mis-shipments")
    @PreAuthorize(READERS)
    @Operation(summary = "Reports, newest first; after is the number of the last one seen")
    List<MisShipmentView> list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        MisShipmentRow.Status chosen = Query.choice(MisShipmentRow.Status.class, "status", status);
        return views.list(chosen == null ? null : chosen.name(), Query.given(after), Query.limit(limit));
    }

    @GetMapping("/api/v1/mis-shipments/{misNo}")
    @PreAuthorize(READERS)
    @Operation(summary = "One report with its decision and open tasks")
    MisShipmentView one(@PathVariable String misNo) {
        return views.find(misNo).orElseThrow(() -> Problem.notFound("没有这张错发漏发单 No such report: " + misNo));
    }

    @GetMapping("/api/v1/orders/{orderNo}/shipment-facts")
    @PreAuthorize(READERS)
    @Operation(summary = "Everything needed to say whether a parcel was wrong or short, with a suggested verdict")
    ShipmentFacts facts(@PathVariable String orderNo) {
        return facts.read(orderNo);
    }

    @GetMapping("/api/v1/tasks/{taskId}/shipment-facts")
    @PreAuthorize(READERS)
    @Operation(summary = "The same facts for the order behind a task")
    ShipmentFacts factsOfTask(@PathVariable String taskId) {
        String misNo = engine.task(taskId).businessKey();
        return facts.read(reports.get(misNo == null ? "" : misNo).orderNo());
    }

    @GetMapping("/api/v1/packer-errors")
    @PreAuthorize("hasRole('warehouse-lead')")
    @Operation(summary = "Shipment lines confirmed wrong or short in that time, by packer; their lead only")
    List<PackerErrorMapper.Count> packers(@RequestParam Instant from, @RequestParam Instant to) {
        return errors.byPacker(from, to);
    }
}
