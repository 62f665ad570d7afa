package org.qualoop.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What forms offer to choose from. */
@RestController
@Tag(name = "catalogues", description = "缺陷代码与 SOP Defect codes and SOPs")
class DefectController {

    private final DefectCatalogue defects;
    private final SopCatalogue sops;

    DefectController(DefectCatalogue defects, SopCatalogue sops) {
        this.defects = defects;
        this.sops = sops;
    }

    @GetMapping("/api/v1/defects")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "The defect catalogue, in the order in which people choose")
    List<Defect> defects() {
        return defects.all();
    }

    @GetMapping("/api/v1/sops/{key}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "The SOP in force under this key")
    Sop sop(@PathVariable String key) {
        return sops.sop(key).orElseThrow(() -> Problem.notFound("没有这份 SOP No such SOP: " + key));
    }
}
