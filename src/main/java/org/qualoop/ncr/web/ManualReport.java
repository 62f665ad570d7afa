package org.qualoop.ncr.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** Reads the body of a report by hand. Nothing is coerced, and every fault is named at once. */
@Component
class ManualReport {

    private static final int MAX_KEY = 100;
    private static final int MAX_TEXT = 4000;

    private final DefectCatalogue defects;

    ManualReport(DefectCatalogue defects) {
        this.defects = defects;
    }

    NcrRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw Problem.badRequest("", "须是 JSON 对象 must be a JSON object");
        }
        List<FieldError> errors = new ArrayList<>();
        String sku = text(body, "sku", true, MAX_KEY, errors);
        String lotNo = text(body, "lotNo", false, MAX_KEY, errors);
        String orderNo = text(body, "orderNo", false, MAX_KEY, errors);
        String defectCode = text(body, "defectCode", true, MAX_KEY, errors);
        String severity = text(body, "severity", false, MAX_KEY, errors);
        String words = text(body, "text", true, MAX_TEXT, errors);
        if (defectCode != null && !defects.exists(defectCode)) {
            errors.add(new FieldError("/defectCode", "没有这个缺陷代码 no such defect code: " + defectCode));
        }
        Severity judged = severity(severity, errors);
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
        return new NcrRequest(SourceKind.MANUAL, null, orderNo, sku, lotNo, defectCode, judged, words, false);
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
        if (!value.isTextual()) {
            errors.add(new FieldError("/" + name, "须是文本 must be a text"));
            return null;
        }
        String text = value.textValue().strip();
        if (text.isEmpty() || text.length() > max) {
            errors.add(new FieldError("/" + name, "须有 1–" + max + " 个字符 must have 1 to " + max + " characters"));
            return null;
        }
        return text;
    }
}
