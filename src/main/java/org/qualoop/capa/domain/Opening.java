package org.qualoop.capa.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.capa.CapaRef;
import org.qualoop.capa.CapaRequest;
import org.qualoop.capa.data.CapaDetailMapper;
import org.qualoop.capa.data.CapaMapper;
import org.qualoop.capa.data.CapaRow;
import org.qualoop.capa.data.NewCapa;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/** Opens a CAPA for a problem, or joins the one that is open for its cause. */
@Component
class Opening {

    static final String SERIES = "CAPA";
    private static final String PROCESS = "corrective-action";

    private final CapaMapper capas;
    private final CapaDetailMapper details;
    private final DefectCatalogue defects;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    Opening(
            CapaMapper capas,
            CapaDetailMapper details,
            DefectCatalogue defects,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.capas = capas;
        this.details = details;
        this.defects = defects;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    CapaRef openOrJoin(CapaRequest request) {
        return openFor(request.sku(), request.supplierCode(), request.defectCode())
                .map(capaNo -> joined(capaNo, request.ncrNos()))
                .orElseGet(() -> open(request));
    }

    /** An unknown supplier may be any: the open CAPA of the SKU and defect is taken for the same cause. */
    Optional<String> openFor(String sku, String supplier, String defectCode) {
        return sku == null
                ? Optional.empty()
                : capas.openOf(sku, defectCode).stream()
                        .filter(row -> supplier == null
                                || row.supplierCode() == null
                                || row.supplierCode().equals(supplier))
                        .map(CapaRow::capaNo)
                        .findFirst();
    }

    CapaRef joined(String capaNo, List<String> ncrNos) {
        for (String ncrNo : ncrNos) {
            if (details.addNcr(capaNo, ncrNo, clock.instant()) > 0) {
                timeline.add(capaNo, "capa.joined", CurrentUser.name(), Map.of("ncrNo", ncrNo));
                timeline.add(ncrNo, "ncr.capa", CurrentUser.name(), Map.of("capaNo", capaNo));
            }
        }
        return new CapaRef(capaNo, true);
    }

    /** Somebody else may open the same in this very moment: the unique open key decides, and the loser joins. */
    private CapaRef open(CapaRequest request) {
        String capaNo = numbers.next(SERIES);
        Defect defect = defects.find(request.defectCode()).orElseThrow();
        Severity severity = request.severity() == null ? defect.severity() : request.severity();
        String title = request.title() == null ? title(defect, request) : request.title();
        String key = request.sku() == null
                ? null
                : request.sku() + '|' + String.valueOf(request.supplierCode()) + '|' + defect.code();
        capas.insertOrLock(new NewCapa(
                capaNo,
                title,
                severity,
                request.sku(),
                request.supplierCode(),
                request.lotNo(),
                defect.code(),
                request.reason(),
                request.text(),
                clock.instant(),
                CurrentUser.name(),
                key));
        String first = key == null ? capaNo : capas.openNumberOf(key).orElseThrow();
        if (!first.equals(capaNo)) {
            return joined(first, request.ncrNos());
        }
        timeline.add(
                capaNo,
                "capa.opened",
                CurrentUser.name(),
                Map.of("reason", request.reason().name(), "defectCode", defect.code(), "severity", severity.name()));
        joined(capaNo, request.ncrNos());
        capas.setProcess(capaNo, engine.start(PROCESS, capaNo, variables(request, severity, title)));
        return new CapaRef(capaNo, false);
    }

    private static String title(Defect defect, CapaRequest request) {
        String what = defect.zh() + ' ' + defect.en();
        return request.sku() == null ? what : what + " · " + request.sku();
    }

    private static Map<String, Object> variables(CapaRequest request, Severity severity, String title) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("severity", severity.name());
        variables.put("capaTitle", title);
        variables.put("supplierCode", request.supplierCode());
        variables.put("sku", request.sku());
        variables.put("defectCode", request.defectCode());
        return variables;
    }
}
