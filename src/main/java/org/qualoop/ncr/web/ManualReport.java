package org.qualoop.ncr.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Body;
import org.springframework.stereotype.Component;

/** Reads the body of a report by hand. Nothing is coerced, and every fault is named at once. */
@Component
class ManualReport {

    private static final int MAX_TEXT = 4000;

    private final DefectCatalogue defects;

    ManualReport(DefectCatalogue defects) {
        this.defects = defects;
    }

    NcrRequest read(JsonNode json) {
        Body body = new Body(json);
        String sku = body.key("sku", true);
        String lotNo = body.key("lotNo", false);
        String orderNo = body.key("orderNo", false);
        String defectCode = body.key("defectCode", true);
        Severity severity = body.choice("severity", Severity.class, false);
        String words = body.text("text", true, MAX_TEXT);
        if (defectCode != null && !defects.exists(defectCode)) {
            body.refuse("defectCode", "没有这个缺陷代码 no such defect code: " + defectCode);
        }
        body.check();
        return new NcrRequest(SourceKind.MANUAL, null, orderNo, sku, lotNo, defectCode, severity, words, false);
    }
}
