package org.qualoop.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What forms offer to choose from. */
@RestController
@Tag(name = "catalogues", description = "缺陷代码与 SOP Defect codes and SOPs")
class DefectController {

    private final DefectCatalogue defects;

    DefectController(DefectCatalogue defects) {
        this.defects = defects;
    }

    @GetMapping("/api/v1/defects")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "The defect catalogue, in the order in which people choose")
    List<Defect> defects() {
        return defects.all();
    }
}
