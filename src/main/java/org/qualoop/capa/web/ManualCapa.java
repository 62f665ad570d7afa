package org.qualoop.capa.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qualoop.capa.CapaReason;
import org.qualoop.capa.CapaRequest;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.platform.Body;
import org.springframework.stereotype.Component;

/** Reads the body of a CAPA that a person opens. Nothing is coerced, and every fault is named at once. */
@Component
class ManualCapa {

    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 4000;
    private static final int MAX_NCRS = 200;

    private final DefectCatalogue defects;
    private final NcrApi ncrs;

    ManualCapa(DefectCatalogue defects, NcrApi ncrs) {
        this.defects = defects;
        this.ncrs = ncrs;
    }

    CapaRequest read(JsonNode json) {
        Body body = new Body(json);
        String title = body.text("title", true, MAX_TITLE);
        String sku = body.key("sku", false);
        String supplier = body.key("supplierCode", false);
        String lotNo = body.key("lotNo", false);
        String defectCode = body.key("defectCode", true);
        Severity severity = body.choice("severity", Severity.class, false);
        String words = body.text("text", false, MAX_TEXT);
        List<String> ncrNos = body.texts("ncrNos", MAX_NCRS, Body.MAX_KEY);
        if (defectCode != null && !defects.exists(defectCode)) {
            body.refuse("defectCode", "没有这个缺陷代码 no such defect code: " + defectCode);
        }
        for (int i = 0; i < ncrNos.size(); i++) {
            if (ncrNos.get(i) != null && ncrs.find(ncrNos.get(i)).isEmpty()) {
                body.refuse("ncrNos/" + i, "没有这张质量异常单 no such NCR: " + ncrNos.get(i));
            }
        }
        body.check();
        return new CapaRequest(CapaReason.MANUAL, title, sku, supplier, lotNo, defectCode, severity, ncrNos, words);
    }
}
