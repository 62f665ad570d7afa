package org.qualoop.rma.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qualoop.complaint.CaseApi;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRef;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Problem;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnStatus;
import org.springframework.stereotype.Service;

/** What the inspector found, line by line, and what follows for the lot. */
@Service
public class ReturnInspections {

    private static final List<String> GRADES = List.of("A", "B", "C", "D");
    private static final List<String> CAUSES = List.of(
            "PRODUCT_FAULT",
            "TRANSPORT_DAMAGE",
            "WRONG_ITEM",
            "BUYER_REASON",
            "EMPTY_PARCEL",
            "SWAPPED_ITEM",
            "NO_FAULT_FOUND");
    private static final String PRODUCT_FAULT = "PRODUCT_FAULT";
    /** What an inspector writes when the lot cannot be read. */
    private static final String UNREADABLE = "UNKNOWN";

    private final ReturnMapper returns;
    private final LineMapper lines;
    private final Returns records;
    private final OrderedGoods goods;
    private final DefectCatalogue defects;
    private final NcrApi ncrs;
    private final CaseApi cases;
    private final ReturnFigures figures;
    private final Clock clock;

    ReturnInspections(
            ReturnMapper returns,
            LineMapper lines,
            Returns records,
            OrderedGoods goods,
            DefectCatalogue defects,
            NcrApi ncrs,
            CaseApi cases,
            ReturnFigures figures,
            Clock clock) {
        this.returns = returns;
        this.lines = lines;
        this.records = records;
        this.goods = goods;
        this.defects = defects;
        this.ncrs = ncrs;
        this.cases = cases;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Keeps the findings. A value of a line is given as {@code grade_2}; {@code grade} serves all lines without their
     * own.
     *
     * @throws Problem 400 when a line's value is not one of the choices
     */
    public void record(String rmaNo, Function<String, Object> given, String by) {
        ReturnRow row = records.get(rmaNo);
        for (LineRow line : lines.of(rmaNo)) {
            String grade = chosen(given, "grade", line, GRADES);
            String cause = chosen(given, "cause", line, CAUSES);
            String lotNo = value(given, "lotNo", line);
            String defect = PRODUCT_FAULT.equals(cause) ? defect(given, line, row) : null;
            Boolean shipped = lotNo == null || UNREADABLE.equalsIgnoreCase(lotNo)
                    ? null
                    : goods.wasShipped(row.orderNo(), line.sku(), lotNo);
            lines.setInspection(rmaNo, line.orderLineNo(), grade, cause, lotNo, defect, shipped);
            records.note(rmaNo, "rma.inspected", by, details(line, grade, cause, lotNo, shipped));
        }
        Object gifts = given.apply("giftsReturned");
        returns.setGrading(rmaNo, by, clock.instant(), gifts instanceof Boolean back ? back : null);
        records.move(rmaNo, ReturnStatus.INSPECTED);
        figures.inspected(rmaNo, clock.instant());
    }

    private static Map<String, String> details(
            LineRow line, String grade, String cause, String lotNo, Boolean shipped) {
        Map<String, String> details = new HashMap<>();
        details.put("line", String.valueOf(line.orderLineNo()));
        details.put("grade", grade);
        details.put("cause", cause);
        details.put("lotNo", lotNo == null ? "-" : lotNo);
        if (Boolean.FALSE.equals(shipped)) {
            details.put("lotWasShipped", "false");
        }
        return details;
    }

    private static String chosen(Function<String, Object> given, String name, LineRow line, List<String> choices) {
        String value = value(given, name, line);
        if (value == null || !choices.contains(value)) {
            String pointer = "/" + name + "_" + line.orderLineNo();
            throw Problem.badRequest(pointer, "可选值 Must be one of " + String.join(", ", choices));
        }
        return value;
    }

    private static String value(Function<String, Object> given, String name, LineRow line) {
        Object own = given.apply(name + "_" + line.orderLineNo());
        Object value = own == null || own.toString().isBlank() ? given.apply(name) : own;
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private String defect(Function<String, Object> given, LineRow line, ReturnRow row) {
        String code = value(given, "defectCode", line);
        if (code != null && defects.exists(code)) {
            return code;
        }
        return row.defectCode() == null ? Defect.UNSPECIFIED : row.defectCode();
    }

    public void disposed(
            String rmaNo, int lineNo, String disposition, String stockStatus, Integer percent, Boolean automatic) {
        lines.setDisposition(rmaNo, lineNo, disposition, stockStatus, percent, automatic);
        records.note(rmaNo, "rma.disposition", Map.of("line", String.valueOf(lineNo), "disposition", disposition));
    }

    /** The product is at fault: its lot gets a nonconformance, or joins the open one. */
    public String reportFault(String rmaNo, int lineNo) {
        ReturnRow row = records.get(rmaNo);
        LineRow line = lines.of(rmaNo).stream()
                .filter(l -> l.orderLineNo() == lineNo)
                .findFirst()
                .orElseThrow();
        String lot = UNREADABLE.equalsIgnoreCase(line.lotNo()) ? null : line.lotNo();
        boolean safety = defects.find(line.defectCode()).map(Defect::safety).orElse(false);
        NcrRef ncr = ncrs.openOrJoin(new NcrRequest(
                SourceKind.RETURN, rmaNo, row.orderNo(), line.sku(), lot, line.defectCode(), null, row.text(), safety));
        lines.setNcr(rmaNo, lineNo, ncr.ncrNo());
        cases.linkNcr(rmaNo, ncr.ncrNo());
        records.note(rmaNo, ncr.joined() ? "rma.ncrJoined" : "rma.ncrOpened", Map.of("ncrNo", ncr.ncrNo()));
        return ncr.ncrNo();
    }
}
