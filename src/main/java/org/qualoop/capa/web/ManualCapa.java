package org.qualoop.capa.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qualoop.capa.CapaReason;
import org.qualoop.capa.CapaRequest;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** Reads the body of a CAPA that a person opens. Nothing is coerced, and every fault is named at once. */
@Component
class ManualCapa {

    private static final int MAX_KEY = 100;
    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 4000;
    private static final int MAX_NCRS = 200;

    private final DefectCatalogue defects;
    private final NcrApi ncrs;

    ManualCapa(DefectCatalogue defects, NcrApi ncrs) {
        this.defects = defects;
        this.ncrs = ncrs;
    }

    CapaRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw Problem.badRequest("", "须是 JSON 对象 must be a JSON object");
        }
        List<FieldError> errors = new ArrayList<>();
        String title = text(body, "title", true, MAX_TITLE, errors);
        String sku = text(body, "sku", false, MAX_KEY, errors);
        String supplier = text(body, "supplierCode", false, MAX_KEY, errors);
        String lotNo = text(body, "lotNo", false, MAX_KEY, errors);
        String defectCode = text(body, "defectCode", true, MAX_KEY, errors);
        String severity = text(body, "severity", false, MAX_KEY, errors);
        String words = text(body, "text", false, MAX_TEXT, errors);
        if (defectCode != null && !defects.exists(defectCode)) {
            errors.add(new FieldError("/defectCode", "没有这个缺陷代码 no such defect code: " + defectCode));
        }
        Severity judged = severity(severity, errors);
        List<String> ncrNos = ncrNos(body.get("ncrNos"), errors);
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
        return new CapaRequest(CapaReason.MANUAL, title, sku, supplier, lotNo, defectCode, judged, ncrNos, words);
    }

    private List<String> ncrNos(JsonNode given, List<FieldError> errors) {
        if (given == null || given.isNull()) {
            return List.of();
        }
        if (!given.isArray() || given.size() > MAX_NCRS) {
            errors.add(new FieldError("/ncrNos", "须是至多 200 个单号 must be at most 200 numbers"));
            return List.of();
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String number = given.get(i).asText();
            if (ncrs.find(number).isEmpty()) {
                errors.add(new FieldError("/ncrNos/" + i, "没有这张质量异常单 no such NCR: " + number));
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static Severity severity(String value, List<FieldError> errors) {
        if (value == null) {
            return null;
        }
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(value)) {
                return severity;
            }
        }
        errors.add(new FieldError("/severity", "须是 must be one of " + Arrays.toString(Severity.values())));
        return null;
    }

    private static String text(JsonNode body, String name, boolean required, int max, List<FieldError> errors) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            if (required) {
                errors.add(new FieldError("/" + name, "必填 is required"));
            }
            return null;
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty() || text.length() > max) {
            errors.add(new FieldError("/" + name, "须是 1–" + max + " 个字符的文本 must be a text of 1 to " + max));
            return null;
        }
        return text;
    }
}
